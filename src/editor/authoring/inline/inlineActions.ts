import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { Report } from '../../report.ts';
import type { Functions } from '../functionAtHand.ts';

/** Cheap and never wrongly false: a relative module stands in quotes. */
const mentionsRelative = /['"]\.{1,2}\//;

/** Offers to move what a function file imports from its project into it; what that takes is loaded when it is asked for. */
export class InlineActions implements vscode.CodeActionProvider {
    private readonly functions: Functions;
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor(functions: Functions, report: Report) {
        this.functions = functions;
        this.subscriptions = [
            vscode.languages.registerCodeActionsProvider('typescript', this, {
                providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
            }),
            vscode.commands.registerCommand(commands.inlineImports, async (uri?: unknown, specifier?: unknown) => {
                try {
                    const { inlineInDocument } = await import('./inlineInDocument.ts');
                    await inlineInDocument(uri, specifier);
                } catch (error) {
                    await report.show(error);
                }
            }),
        ];
    }

    async provideCodeActions(
        document: vscode.TextDocument,
        range: vscode.Range,
        { diagnostics }: vscode.CodeActionContext,
    ): Promise<vscode.CodeAction[]> {
        if (!mentionsRelative.test(document.getText())) return [];
        const fn = await this.functions.in(document);
        if (fn === undefined) return [];
        const { relativeImports } = await import('../../../core/inline/relativeImports.ts');
        const all = relativeImports(document.getText());
        const here = all.find(({ start, end }) =>
            range.intersection(new vscode.Range(start.line, start.character, end.line, end.character)),
        );
        if (here === undefined) return [];
        const action = (title: string, args: readonly unknown[]): vscode.CodeAction => {
            const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
            made.command = { title, command: commands.inlineImports, arguments: [...args] };
            made.diagnostics = diagnostics.filter(({ code }) => codeOf(code) === 'no-relative-import');
            return made;
        };
        const single = action(l10n.t('Inline the Import of {0}', here.module), [document.uri, here.specifier]);
        single.isPreferred = true;
        return all.length === 1 ? [single] : [single, action(l10n.t('Inline All Relative Imports'), [document.uri])];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }
}

function codeOf(code: vscode.Diagnostic['code']): string {
    return typeof code === 'object' ? String(code.value) : String(code);
}
