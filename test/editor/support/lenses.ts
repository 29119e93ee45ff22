import * as vscode from 'vscode';
import { until } from './until.ts';

/** Our lenses of a document. */
export async function lensesOf({ uri }: vscode.TextDocument): Promise<readonly vscode.CodeLens[]> {
    const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 100);
    return all.filter(({ command }) => command?.command.startsWith('nango.'));
}

/** What our lenses of a document say, icons as `$(name)`. */
export async function lensTexts(document: vscode.TextDocument): Promise<readonly string[]> {
    return (await lensesOf(document)).map(({ command }) => (command?.title ?? '').replaceAll('\u00a0', ' '));
}

/** Waits until one of our lenses matches. */
export async function lensBecomes(document: vscode.TextDocument, text: RegExp): Promise<readonly string[]> {
    return until(
        `the lens ${String(text)}`,
        () => lensTexts(document),
        (texts) => texts.some((each) => text.test(each)),
    );
}

/** Clicks the first lens that matches. */
export async function clickLens(document: vscode.TextDocument, text: RegExp): Promise<void> {
    const lens = (await lensesOf(document)).find(({ command }) => text.test(command?.title ?? ''));
    if (lens?.command === undefined) throw new Error(`No lens ${String(text)}`);
    const { command } = lens.command;
    const args: readonly unknown[] = lens.command.arguments ?? [];
    await vscode.commands.executeCommand(command, ...args);
}
