import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { freeName } from '../../../core/cases/functionCase.ts';
import { askForName } from './askForName.ts';
import type { CaseCommandParts, CasePlace } from './caseCommands.ts';
import { functionAt, pickCase, sayThereAreNone } from './casePick.ts';
import { caseFileOf } from '../casePlace.ts';

/** Gives a case another name. */
export async function renameCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const picked = await pickCase(parts, place, ({ name }) => l10n.t('Case of {0} to rename', name));
    if (picked === undefined) return;
    const { fn, case: before } = picked;
    const all = await parts.cases.of(fn.key);
    const to = await askForName(l10n.t('New name of the case {0}', before.name), before.name, {
        ...all,
        cases: all.cases.filter(({ name }) => name !== before.name),
    });
    if (to === undefined || to === before.name) return;
    await sayWhyNot(await parts.cases.change(fn.key, { kind: 'rename', from: before.name, to }));
}

/** Makes a second case of a case. */
export async function duplicateCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const picked = await pickCase(parts, place, ({ name }) => l10n.t('Case of {0} to duplicate', name));
    if (picked === undefined) return;
    const all = await parts.cases.of(picked.fn.key);
    const names = all.cases.map(({ name }) => name);
    const proposed = freeName(picked.case.name, names);
    const name = await askForName(l10n.t('Name of the copy of {0}', picked.case.name), proposed, all);
    if (name === undefined) return;
    await sayWhyNot(await parts.cases.change(picked.fn.key, { kind: 'put', case: { ...picked.case, name } }));
}

/** Deletes a case, once it is meant. */
export async function deleteCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const picked = await pickCase(parts, place, ({ name }) => l10n.t('Case of {0} to delete', name));
    if (picked === undefined) return;
    const { name } = picked.case;
    const remove = l10n.t('Delete');
    const answer = await vscode.window.showWarningMessage(
        l10n.t('Delete the case {0} of {1}?', name, picked.fn.name),
        { modal: true },
        remove,
    );
    if (answer === remove) await sayWhyNot(await parts.cases.change(picked.fn.key, { kind: 'remove', name }));
}

/** Moves a function's cases to the file beside it, and opens that. */
export async function keepCasesInFile(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const fn = await functionAt(parts, place);
    if (fn === undefined) return;
    const { cases, file } = await parts.cases.of(fn.key);
    if (cases.length === 0 && file === undefined) return sayThereAreNone(fn);
    const why = await parts.cases.keepInFile(fn.key);
    await sayWhyNot(why);
    const uri = caseFileOf(fn.key);
    if (why === undefined && uri !== undefined) await vscode.window.showTextDocument(uri, { preview: false });
}

async function sayWhyNot(why: string | undefined): Promise<void> {
    if (why !== undefined) await vscode.window.showWarningMessage(why);
}
