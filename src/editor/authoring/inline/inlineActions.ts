import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { Report } from '../../report.ts';
import type { Functions } from '../functionAtHand.ts';

/** Cheap and never wrongly false: a relative module stands in quotes. */
const mentionsRelative = /['"]\.{1,2}\//;

/** Offers to move what a function file imports from its project into it; what that takes is loaded when it is asked for. */
export function registerInlineActions(functions: Functions, report: Report): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.languages.registerCodeActionsProvider('typescript', {
            provideCodeActions: async (document, range, { diagnostics }) => {
                if (!mentionsRelative.test(document.getText()) || !(await functions.in(document))) return [];
                return (await import('./inlineFixes.ts')).inlineFixes(document, range, diagnostics);
            },
        }),
        vscode.commands.registerCommand(commands.inlineImports, async (uri?: unknown, specifier?: unknown) => {
            try {
                await (await import('./inlineInDocument.ts')).inlineInDocument(uri, specifier);
            } catch (error) {
                await report.show(error);
            }
        }),
    );
}
