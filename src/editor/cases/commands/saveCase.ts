import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { caseOf, type FunctionCase } from '../../../core/cases/functionCase.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import { askForName } from './askForName.ts';
import type { CaseCommandParts, CasePlace } from './caseCommands.ts';
import { functionAt, pickCase } from './casePick.ts';
import { caseTargetOf } from '../explorer/caseTree.ts';
import { presentInputs } from './presentInputs.ts';

/** Saves what the Dry Run view holds as a new case. */
export async function saveCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const fn = await functionAt(parts, place);
    if (fn === undefined) return;
    const present = await presentInputs(parts, fn);
    if ('problem' in present) return sayWhyNot(present.problem);
    const name = await askForName(
        l10n.t('Save the inputs of {0} as a case', fn.name),
        '',
        await parts.cases.of(fn.key),
    );
    if (name === undefined) return;
    const pinned = await askWhetherPinned(present.inputs.connection);
    if (pinned === undefined) return;
    await put(parts, fn, caseOf(name, present.inputs, { pinned }));
}

/** Puts what the Dry Run view holds in the place of a case's inputs; what the case expects stays. */
export async function updateCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const picked = await chosenOrPicked(parts, place);
    if (picked === undefined) return;
    const { fn, case: before } = picked;
    const present = await presentInputs(parts, fn);
    if ('problem' in present) return sayWhyNot(present.problem);
    const updated = caseOf(before.name, present.inputs, { pinned: before.connection !== undefined });
    await put(parts, fn, before.expect === undefined ? updated : { ...updated, expect: before.expect });
}

async function chosenOrPicked(
    parts: CaseCommandParts,
    place: CasePlace,
): Promise<{ readonly fn: FunctionAtHand; readonly case: FunctionCase } | undefined> {
    const isItem = place !== undefined && !(place instanceof vscode.Uri) && caseTargetOf(place) !== undefined;
    if (!isItem) {
        const fn = await functionAt(parts, place);
        const chosen = fn === undefined ? undefined : await parts.cases.chosen(fn.key);
        if (fn === undefined) return undefined;
        if (chosen !== undefined) return { fn, case: chosen };
    }
    return pickCase(parts, place, ({ name }) => l10n.t('Case of {0} that gets the present inputs', name));
}

async function put(parts: CaseCommandParts, fn: FunctionAtHand, value: FunctionCase): Promise<void> {
    const why = await parts.cases.change(fn.key, { kind: 'put', case: value });
    if (why !== undefined) return sayWhyNot(why);
    await parts.cases.choose(fn.key, value.name);
}

/** A connection belongs to its environment: a case that leaves it open runs anywhere. */
async function askWhetherPinned(connection: string): Promise<boolean | undefined> {
    if (connection === '') return false;
    const open = l10n.t('The Connection Chosen When It Runs');
    const rows = [
        { label: open, description: l10n.t('runs in every environment') },
        { label: l10n.t('Always {0}', connection) },
    ];
    const row = await vscode.window.showQuickPick(rows, { title: l10n.t('Connection of the case') });
    return row === undefined ? undefined : row.label !== open;
}

async function sayWhyNot(why: string): Promise<void> {
    await vscode.window.showWarningMessage(l10n.t('The case was not saved. {0}', why));
}
