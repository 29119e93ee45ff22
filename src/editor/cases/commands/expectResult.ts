import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { caseOf, type Expectation, type FunctionCase } from '../../../core/cases/functionCase.ts';
import { recordsOf } from '../../../core/cases/recordsOf.ts';
import { suggestIgnored } from '../../../core/run/compare/suggestIgnored.ts';
import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import { jsonText } from '../../../core/text/json.ts';
import { askForName } from './askForName.ts';
import type { CaseCommandParts, CasePlace } from './caseCommands.ts';
import { CaseRuns, wasRun } from '../caseRuns.ts';
import { caseTargetOf } from '../explorer/caseTree.ts';
import { expectationChoices, preview, type ExpectationChoice } from './expectationChoices.ts';

/** How long the status bar says that it is done. Milliseconds. */
const saidMs = 4_000;

/** Makes what a run came to what its case expects from now on; a run of no case gets one. */
export async function expectThisResult(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const runs = new CaseRuns(parts);
    const run = runAt(parts, runs, place);
    const facts = run === undefined || !hasEnded(run) ? undefined : await runs.factsOf(run);
    if (run === undefined || facts === undefined || !wasRun(facts)) {
        await vscode.window.showInformationMessage(l10n.t('Run it first: the result of the run can then be expected.'));
        return;
    }
    const target = await caseOfRun(parts, run);
    if (target === undefined) return;
    const title = l10n.t('What is the case {0} to expect?', target.name);
    const choice = await vscode.window.showQuickPick(await expectationChoices(run, facts), { title });
    if (choice === undefined) return;
    const expect = await withIgnored(parts, runs, run, choice);
    if (expect === 'cancelled') return;
    const { expect: _before, ...inputs } = target;
    const why = await parts.cases.change(run.functionKey, {
        kind: 'put',
        case: expect === undefined ? inputs : { ...inputs, expect },
    });
    if (why !== undefined) await vscode.window.showWarningMessage(why);
    else vscode.window.setStatusBarMessage(l10n.t('{0} expects this from now on', target.name), saidMs);
}

function runAt(parts: CaseCommandParts, runs: CaseRuns, place: CasePlace): RunState | undefined {
    const target = place === undefined || place instanceof vscode.Uri ? undefined : caseTargetOf(place);
    if (target !== undefined) return runs.latestOf(target.functionKey, target.name);
    return place instanceof vscode.Uri ? parts.store.latestOf(place.toString()) : parts.resultView.shown;
}

/** The case that was run; for a run without one, a new one of its inputs. */
async function caseOfRun({ cases }: CaseCommandParts, run: RunState): Promise<FunctionCase | undefined> {
    // One that was saved of the same inputs since is meant, too.
    const name = run.caseName ?? (run.inputs && (await cases.nameFor(run.functionKey, run.inputs)));
    const known = name === undefined ? undefined : await cases.find(run.functionKey, name);
    if (known !== undefined || run.inputs === undefined || run.codeHash === '') return known;
    const title = l10n.t('Name of the case that expects the result of this run');
    const newName = await askForName(title, run.caseName ?? '', await cases.of(run.functionKey));
    return newName === undefined ? undefined : caseOf(newName, run.inputs, { pinned: false });
}

/** Offers the paths in which two runs differ, or that look like ids and times. */
async function withIgnored(
    parts: CaseCommandParts,
    runs: CaseRuns,
    run: RunState,
    { expect, value }: ExpectationChoice,
): Promise<Expectation | undefined | 'cancelled'> {
    if (expect === undefined || 'schema' in expect || value === undefined) return expect;
    const earlier = await earlierValue(parts, runs, run, expect);
    const paths = suggestIgnored(value, earlier);
    if (paths.length === 0) return expect;
    const rows = paths.map(({ path, differs, example }) => ({
        label: path,
        description: preview(example),
        ...(differs ? { detail: l10n.t('differs between the last two runs') } : {}),
        picked: differs,
    }));
    const title = l10n.t('Paths that are not compared');
    const picked = await vscode.window.showQuickPick(rows, { title, canPickMany: true });
    if (picked === undefined) return 'cancelled';
    return picked.length === 0 ? expect : { ...expect, ignore: picked.map(({ label }) => label) };
}

/** What the run before with the same inputs gave. */
async function earlierValue(
    { store }: CaseCommandParts,
    runs: CaseRuns,
    run: RunState,
    expect: Expectation,
): Promise<{ readonly value: unknown } | undefined> {
    const inputs = jsonText(run.inputs);
    const earlier = store
        .all()
        .find(
            (other) =>
                other.functionKey === run.functionKey &&
                other.startedAt < run.startedAt &&
                other.phase === run.phase &&
                jsonText(other.inputs) === inputs,
        );
    const facts = earlier === undefined ? undefined : await runs.factsOf(earlier);
    if (facts === undefined) return undefined;
    if ('records' in expect) return { value: recordsOf(facts.batches) };
    if ('result' in expect) return facts.result;
    const error = facts.failed?.error;
    return error !== undefined && 'payload' in error ? { value: error.payload } : undefined;
}
