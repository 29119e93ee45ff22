import * as vscode from 'vscode';
import type { Answers } from '../../../core/scaffold/answers.ts';
import { scaffoldFunction } from '../../../core/scaffold/scaffold.ts';
import { editorLines } from '../../../core/text/lines.ts';
import type { Functions } from '../functionAtHand.ts';

/** Opens a new function as a buffer, at the first thing to fill in; where it is saved is the person's choice. */
export async function openScaffold(functions: Functions, answers: Answers, integration: string): Promise<void> {
    const { text, fills } = scaffoldFunction(answers);
    const document = await vscode.workspace.openTextDocument({ language: 'typescript', content: text });
    // Lenses, dry runs and deployments know it by this, also once it is saved.
    const fn = await functions.in(document);
    if (fn !== undefined) await functions.choose(fn, { integration, name: answers.name ?? fn.name });
    const body = text.indexOf('exec:');
    const { from, to } = fills[0] ?? { from: body, to: body };
    const { start, end } = editorLines(text).rangeOf(from, to);
    const editor = await vscode.window.showTextDocument(document, { preview: false });
    // Selected from its end, so that a long one is seen from its beginning.
    editor.selection = new vscode.Selection(end.line, end.character, start.line, start.character);
    editor.revealRange(
        new vscode.Range(editor.selection.active, editor.selection.active),
        vscode.TextEditorRevealType.InCenter,
    );
}
