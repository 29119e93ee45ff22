import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { Report } from '../report.ts';
import type { Session } from '../session/session.ts';
import { readSettings } from '../settings.ts';
import type { TextDocuments } from '../textDocuments.ts';
import type { ActiveFunction } from './activeFunction.ts';
import type { CompileProblems } from './compileProblems.ts';
import type { Compiles } from './compiles.ts';

/** What compile commands work with. */
export interface CompileCommandParts {
    readonly active: ActiveFunction;
    readonly compiles: Compiles;
    readonly problems: CompileProblems;
    readonly session: Session;
    readonly documents: TextDocuments;
    readonly report: Report;
}

/** Compile on command and, where the setting says so, on save. */
export function registerCompileCommands(parts: CompileCommandParts): vscode.Disposable {
    const { active, compiles, problems, session, documents, report } = parts;
    return vscode.Disposable.from(
        vscode.commands.registerCommand(commands.compile, async (uri?: unknown) => {
            try {
                const document =
                    uri instanceof vscode.Uri ? await vscode.workspace.openTextDocument(uri) : documentOf(active);
                if (document === undefined) {
                    await vscode.window.showInformationMessage(
                        l10n.t('Open a file with createAction or createSync to compile it.'),
                    );
                    return;
                }
                await session.parts.servers.offerFolderServer(await session.parts.environments.active());
                await compiles.compile(document);
            } catch (error) {
                await report.show(error);
            }
        }),
        vscode.commands.registerCommand(commands.goToProblem, async (uri?: unknown) => {
            const target = uri instanceof vscode.Uri ? uri : documentOf(active)?.uri;
            const range = target === undefined ? undefined : problems.firstOf(target);
            if (target === undefined || range === undefined) return;
            await vscode.window.showTextDocument(target, { selection: new vscode.Range(range.start, range.start) });
            await vscode.commands.executeCommand('editor.action.showHover');
        }),
        vscode.commands.registerCommand(commands.showCompilerOutput, async () => {
            const uri = documentOf(active)?.uri;
            const output = uri === undefined ? undefined : problems.outputOf(uri);
            if (output !== undefined) await documents.show(output);
            else await vscode.window.showInformationMessage(l10n.t('The last compile of this file left no problems.'));
        }),
        vscode.workspace.onDidSaveTextDocument(async (document) => {
            if (document.languageId !== 'typescript' || !(await readSettings(document.uri)).compileOnSave) return;
            // Without a key nothing is asked for on save: that would nag.
            const { key } = await session.state();
            const wanted = key === 'stored' || key === 'process';
            if (wanted && (await active.at(document.uri)) !== undefined) await compiles.compile(document);
        }),
    );
}

/** The document that compile means: the active editor's, whatever it holds, since the platform has the last word. */
function documentOf(active: ActiveFunction): vscode.TextDocument | undefined {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === 'typescript') return document;
    return active.value?.document;
}
