import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { Report } from '../report.ts';
import type { ChecklistParts } from './checklist/checklistParts.ts';

/** Offers the checklist of a function, and hovers on the names of the SDK; what they need is loaded when asked for. */
export function registerFunctionHints(parts: ChecklistParts, report: Report): vscode.Disposable {
    return vscode.Disposable.from(
        vscode.commands.registerCommand(commands.showChecklist, async (target?: unknown) => {
            try {
                const { showChecklist } = await import('./checklist/showChecklist.ts');
                // A hover's link gives the URI as text.
                const uri = typeof target === 'string' ? vscode.Uri.parse(target) : target;
                await showChecklist(parts, uri instanceof vscode.Uri ? uri : undefined);
            } catch (error) {
                await report.show(error);
            }
        }),
        vscode.languages.registerHoverProvider(
            { language: 'typescript' },
            {
                provideHover: async (document, position) => {
                    if ((await parts.functions.in(document)) === undefined) return undefined;
                    const { functionHover } = await import('./checklist/functionHover.ts');
                    return functionHover(document, position, parts);
                },
            },
        ),
    );
}
