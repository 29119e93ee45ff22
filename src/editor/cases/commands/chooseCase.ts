import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { inputsOf } from '../../../core/cases/functionCase.ts';
import { commands } from '../../ids.ts';
import type { CaseCommandParts, CasePlace } from './caseCommands.ts';
import { caseRows, functionAt } from './casePick.ts';
import { fillInputs } from './presentInputs.ts';

/** The Case button of the Dry Run view: fills the form with a case, or runs them all. */
export async function chooseCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const fn = await functionAt(parts, place);
    if (fn === undefined) return;
    const rows = await caseRows(parts, fn);
    const last = { label: l10n.t('Last Inputs'), description: l10n.t('no case') };
    const save = { label: l10n.t('Save Inputs as Case…'), iconPath: new vscode.ThemeIcon('save-as') };
    const all = { label: l10n.t('Run All Cases'), iconPath: new vscode.ThemeIcon('run-all') };
    const separator = { label: '', kind: vscode.QuickPickItemKind.Separator };
    const row = await vscode.window.showQuickPick<vscode.QuickPickItem>(
        [last, ...rows, separator, save, ...(rows.length === 0 ? [] : [all])],
        { title: l10n.t('Case of {0}', fn.name), matchOnDescription: true },
    );
    if (row === undefined) return;
    if (row === last) return parts.cases.choose(fn.key, undefined);
    if (row === save) return vscode.commands.executeCommand(commands.saveCase, fn.document.uri);
    if (row === all) return vscode.commands.executeCommand(commands.runAllCases, fn.document.uri);
    const picked = await parts.cases.find(fn.key, row.label);
    if (picked === undefined) return;
    await fillInputs(parts, fn, inputsOf(picked, ''));
    await parts.cases.choose(fn.key, picked.name);
}
