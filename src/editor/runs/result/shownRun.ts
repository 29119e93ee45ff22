import * as l10n from '@vscode/l10n';
import type { RunCheck } from '../../../core/run/check/runCheck.ts';
import type { Outcome } from '../../../core/run/outcome.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import { dryRunLimitMs } from '../../../core/run/schedule.ts';
import { clockStart, isUnderWay, type RunState, type RunSummary } from '../../../core/run/runState.ts';
import type { RunRecord } from '../../../core/run/rows/record.ts';
import { roomAfter } from '../../../core/text/jsonSize.ts';
import type { ShownRun, ShownStep } from '../../../protocol/shownRun.ts';
import type { LogLine } from '../../../core/run/output/logLines.ts';
import type { RunParts } from './runParts.ts';
import type { RunTrace } from './runTraces.ts';
import { shownCheckOf } from './shownCheck.ts';
import { shownErrorOf } from './shownError.ts';
import { shownNoticeOf } from './shownNotice.ts';
import { largestPart, shownValue, unlessLarge } from './shownValue.ts';

/** What the result view says of a run; `output` and `outcome` once it has ended. */
export function shownRunOf(
    run: RunState,
    facts: {
        readonly parts: RunParts;
        readonly output?: ReadOutput | undefined;
        readonly outcome?: Outcome | undefined;
        readonly trace?: RunTrace | undefined;
        readonly check?: RunCheck | undefined;
        readonly codeChanged: boolean;
        /** Of the run from whose checkpoint it goes on. */
        readonly first?: RunSummary | undefined;
    },
): ShownRun {
    const { output, outcome, parts } = facts;
    const report = run.dryRun;
    const notice = shownNoticeOf(run, output, facts.first);
    const error = shownErrorOf(run, output, facts.trace);
    const records = recordsOf(parts);
    return {
        key: run.key,
        functionKey: run.functionKey,
        name: run.name,
        type: run.type,
        integration: run.integration,
        connection: run.inputs?.connection ?? '',
        environment: { name: run.environment.name, production: run.environment.production },
        phase: run.phase,
        statusWord: statusWord(run),
        announcement: announcementOf(run, outcome),
        ...(run.dryRunId === undefined ? {} : { dryRunId: run.dryRunId }),
        startedAt: run.startedAt,
        ...(run.endedAt === undefined ? {} : { endedAt: run.endedAt }),
        ...(run.compileMs === undefined ? {} : { compileMs: run.compileMs }),
        ...(run.startMs === undefined ? {} : { startMs: run.startMs }),
        ...(report?.durationMs === undefined ? {} : { runMs: report.durationMs }),
        limitMs: dryRunLimitMs,
        codeChanged: facts.codeChanged,
        steps: stepsOf(run),
        ...(notice === undefined ? {} : { notice }),
        ...(report?.result === undefined ? {} : { result: shownValue(report.result.value) }),
        models: [...parts.models].map(([model, all], index) => ({
            model,
            records: records?.[index] ?? [],
            total: all.length,
        })),
        calls: unlessLarge(parts.calls),
        callCount: parts.calls.length,
        output: output === undefined ? [] : linesOf(output),
        outputLines: parts.lines.length,
        ...(error === undefined ? {} : { error }),
        ...(facts.check === undefined ? {} : { check: shownCheckOf(facts.check) }),
        ...(run.inputs === undefined
            ? {}
            : { inputs: parts.inputs.map(({ title, value }) => ({ title, value: shownValue(value) })) }),
    };
}

function statusWord({ phase }: RunState): string {
    switch (phase) {
        case 'compiling':
            return l10n.t('Compiling');
        case 'starting':
            return l10n.t('Starting');
        case 'running':
            return l10n.t('Running');
        case 'reconnecting':
            return l10n.t('Reconnecting');
        case 'notWatching':
            return l10n.t('Not watching');
        case 'succeeded':
            return l10n.t('Succeeded');
        case 'failed':
            return l10n.t('Failed');
        case 'lost':
            return l10n.t('Lost');
    }
}

function announcementOf(run: RunState, outcome: Outcome | undefined): string {
    if (outcome !== undefined) return outcome.sentence;
    if (isUnderWay(run)) return l10n.t('Running.');
    return run.phase === 'notWatching' ? l10n.t('Not watching.') : '';
}

function stepsOf(run: RunState): readonly ShownStep[] {
    const step = (label: string, state: ShownStep['state'], ms?: number, since?: number): ShownStep => ({
        label,
        state,
        ...(ms === undefined ? {} : { ms }),
        ...(since === undefined ? {} : { since }),
    });
    const sent = run.dryRunId !== undefined;
    const compiled = run.compileMs !== undefined;
    const steps: ShownStep[] = [];
    if (run.phase === 'compiling') steps.push(step(l10n.t('Compiling'), 'running', undefined, run.startedAt));
    else if (compiled) steps.push(step(l10n.t('Compiled'), 'done', run.compileMs));
    if (sent) steps.push(step(l10n.t('Sent to Nango'), 'done', run.startMs));
    else steps.push(step(l10n.t('Sending to Nango'), run.phase === 'starting' ? 'running' : 'waiting'));
    const underWay = run.phase === 'running' || run.phase === 'reconnecting';
    steps.push(
        underWay
            ? step(l10n.t('Running'), 'running', undefined, clockStart(run))
            : step(l10n.t('Running'), run.endedAt === undefined ? 'waiting' : 'done', run.dryRun?.durationMs),
        step(l10n.t('Result and output'), run.endedAt === undefined ? 'waiting' : 'done'),
    );
    return steps;
}

/** The records of each model; undefined where they are too large for the state. */
function recordsOf({ models }: RunParts): readonly (readonly RunRecord[])[] | undefined {
    const lists: RunRecord[][] = [];
    let room = largestPart;
    for (const records of models.values()) {
        const list: RunRecord[] = [];
        lists.push(list);
        for (const { kind, value } of records) {
            list.push({ kind, value });
            room = roomAfter(list.at(-1), room);
            if (room < 0) return undefined;
        }
    }
    return lists;
}

/** The lines, or none where they are too large for the state. */
function linesOf(output: ReadOutput): readonly LogLine[] {
    let size = 0;
    for (let line = 0; line < output.lines.length && size <= largestPart; line++)
        size += output.lines.lengthAt(line) + lineSize;
    return size > largestPart ? [] : [...output.lines];
}

/** What a line of the state takes besides its text, about. Characters. */
const lineSize = 50;
