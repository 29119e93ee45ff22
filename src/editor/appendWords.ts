import * as vscode from 'vscode';

/** Adds a text as it is, without meaning as Markdown; `appendText` would glue its words together, so that no line breaks. */
export function appendWords(markdown: vscode.MarkdownString, text: string): vscode.MarkdownString {
    const { value } = new vscode.MarkdownString('', markdown.supportThemeIcons ?? false).appendText(text);
    return markdown.appendMarkdown(value.replace(/(?:&nbsp;)+/g, ' '));
}
