import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { FunctionCase } from '../../../core/cases/functionCase.ts';
import { tookMs } from '../../../core/run/outcome.ts';
import { duration } from '../../../core/text/duration.ts';
import { jsonText } from '../../../core/text/json.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import type { CaseCommandParts, CasePlace } from './caseCommands.ts';
import { CaseRuns, type CaseOutcome } from '../caseRuns.ts';
import { caseTargetOf } from '../explorer/caseTree.ts';

/** A row that stands for a case. */
export interface CaseRow extends vscode.QuickPickItem {
    readonly name: string;
}

/** A function and one of its cases. */
export interface PickedCase {
    readonly fn: FunctionAtHand;
    readonly case: FunctionCase;
}

/** The function that a command was given for; says so where there is none. */
export async function functionAt(parts: CaseCommandParts, place: CasePlace): Promise<FunctionAtHand | undefined> {
    const uri =
        place === undefined || place instanceof vscode.Uri ? place : vscode.Uri.parse(place.parent?.id ?? place.id);
    const fn = await parts.active.at(uri);
    if (fn === undefined) {
        await vscode.window.showInformationMessage(l10n.t('Open a file with createAction or createSync first.'));
    }
    return fn;
}

/** The case that a command was given for, else one chosen from all of the function. */
export async function pickCase(
    parts: CaseCommandParts,
    place: CasePlace,
    title: (fn: FunctionAtHand) => string,
): Promise<PickedCase | undefined> {
    const fn = await functionAt(parts, place);
    if (fn === undefined) return undefined;
    const target = place === undefined || place instanceof vscode.Uri ? undefined : caseTargetOf(place);
    if (target !== undefined) {
        const named = await parts.cases.find(target.functionKey, target.name);
        return named === undefined ? undefined : { fn, case: named };
    }
    const rows = await caseRows(parts, fn);
    if (rows.length === 0) {
        await sayThereAreNone(fn);
        return undefined;
    }
    const row = await vscode.window.showQuickPick(rows, {
        title: title(fn),
        matchOnDescription: true,
        matchOnDetail: true,
    });
    const picked = row === undefined ? undefined : await parts.cases.find(fn.key, row.name);
    return picked === undefined ? undefined : { fn, case: picked };
}

/** A function's cases as rows: what each sends, what it expects, what its last run came to. */
export async function caseRows(parts: CaseCommandParts, fn: FunctionAtHand): Promise<CaseRow[]> {
    const runs = new CaseRuns(parts);
    const { cases } = await parts.cases.of(fn.key);
    return Promise.all(
        cases.map(async (each) => {
            const run = runs.latestOf(fn.key, each.name);
            const outcome = run === undefined ? undefined : await runs.outcomeOf(run, each);
            return {
                name: each.name,
                label: each.name,
                description: summaryOf(each),
                detail: [expectationWords(each), outcomeWords(outcome)].join(' · '),
                iconPath: new vscode.ThemeIcon(iconOf(outcome)),
            };
        }),
    );
}

/** Nothing to choose from, and what to do about it. */
export async function sayThereAreNone(fn: FunctionAtHand): Promise<void> {
    const save = l10n.t('Save Inputs as Case…');
    const answer = await vscode.window.showInformationMessage(l10n.t('{0} has no cases yet.', fn.name), save);
    if (answer === save) await vscode.commands.executeCommand(commands.saveCase, fn.document.uri);
}

function summaryOf({ name: _name, expect: _expect, connection, ...inputs }: FunctionCase): string {
    const values = Object.values(inputs).map((value) => jsonText(value) ?? '');
    const text = [connection ?? '', ...values].filter((part) => part !== '').join(' · ');
    return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function expectationWords({ expect }: FunctionCase): string {
    if (expect === undefined) return l10n.t('has to succeed');
    if ('result' in expect) return l10n.t('expects a result');
    if ('records' in expect) return l10n.t('expects records');
    return 'schema' in expect ? l10n.t('expects a schema') : l10n.t('expects a failure');
}

function outcomeWords(outcome: CaseOutcome | undefined): string {
    switch (outcome?.kind) {
        case undefined:
            return l10n.t('not run yet');
        case 'passed':
            return l10n.t('passed in {0}', duration(tookMs(outcome.run)));
        case 'failed':
            return outcome.verdict.message;
        case 'errored':
            return outcome.message;
        case 'left':
            return l10n.t('under way, or not watched');
    }
}

function iconOf(outcome: CaseOutcome | undefined): string {
    switch (outcome?.kind) {
        case undefined:
            return 'circle-large-outline';
        case 'passed':
            return 'pass';
        case 'failed':
            return 'error';
        case 'errored':
            return 'warning';
        case 'left':
            return 'eye-closed';
    }
}
