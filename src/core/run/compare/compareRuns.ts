import * as l10n from '@vscode/l10n';
import type { Steps } from '../../steps.ts';
import { duration } from '../../text/duration.ts';
import type { ReadOutput } from '../output/readOutput.ts';
import type { RunState } from '../runState.ts';
import { callChanges } from './callChanges.ts';
import { readIgnored } from './compareValues.ts';
import type { PathStep } from './jsonPath.ts';
import { recordChanges } from './recordChanges.ts';
import { valueDifference, wordsDifference, type ComparedPart, type RunDifference } from './runDifference.ts';
import { valueChanges } from './valueChanges.ts';

/** A run to compare. */
export interface ComparedRun {
    /** With its report. */
    readonly run: RunState;
    /** What its output tells; undefined where no report is left. */
    readonly output?: ReadOutput | undefined;
    /** How it ended, in words. */
    readonly outcome: string;
}

/** What has changed from one run to another, part by part. */
export type RunComparison = Readonly<Record<ComparedPart, readonly RunDifference[]>>;

/**
 * Compares two runs. `ignored`: paths in the result of an action, or in each record of a sync, that are not compared.
 */
export function* compareRuns(
    before: ComparedRun,
    after: ComparedRun,
    ignored: readonly string[],
): Steps<RunComparison> {
    const paths = readIgnored(ignored);
    return {
        result: yield* resultChanges(before, after, paths),
        records: yield* recordChanges(before.output?.batches ?? [], after.output?.batches ?? [], paths),
        calls: callChanges(before.output?.calls ?? [], after.output?.calls ?? []),
        inputs: yield* inputChanges(before.run, after.run),
        timing: timing(before.run, after.run),
    };
}

function* resultChanges(
    before: ComparedRun,
    after: ComparedRun,
    ignored: readonly (readonly PathStep[])[],
): Steps<RunDifference[]> {
    const found: RunDifference[] = [];
    if (before.outcome !== after.outcome)
        found.push(wordsDifference(l10n.t('outcome'), before.outcome, after.outcome, 'changed'));
    const [old, fresh] = [before.run.dryRun?.result, after.run.dryRun?.result];
    if (old !== undefined && fresh !== undefined) {
        for (const { place, expected, actual, isOrder } of yield* valueChanges(old.value, fresh.value, ignored)) {
            const more = place.length > 0 ? { ignorable } : {};
            found.push(valueDifference(place, expected, actual, isOrder ? { ...more, isOrder } : more));
        }
    } else if (old !== undefined || fresh !== undefined) {
        found.push(valueDifference([], old?.value, fresh?.value, { subject: l10n.t('result') }));
    }
    const subject = l10n.t('payload');
    for (const { place, expected, actual } of yield* valueChanges(payloadOf(before), payloadOf(after)))
        found.push(valueDifference(place, expected, actual, { subject }));
    return found;
}

const ignorable = true as const;

function payloadOf({ output }: ComparedRun): unknown {
    const error = output?.error;
    return error !== undefined && 'payload' in error ? error.payload : undefined;
}

function* inputChanges(before: RunState, after: RunState): Steps<RunDifference[]> {
    const found = (yield* valueChanges(sentWith(before), sentWith(after))).map(({ place, expected, actual }) =>
        valueDifference(place, expected, actual),
    );
    // A run that was opened by its id does not tell its text.
    const known = before.codeHash !== '' && after.codeHash !== '';
    const text = (run: RunState): string => l10n.t('text {0}', run.codeHash.slice(0, 7));
    return known && before.codeHash !== after.codeHash
        ? [...found, { ...wordsDifference(l10n.t('code'), text(before), text(after)), isCode: true }]
        : found;
}

/** What a run was sent with, and where. */
export function sentWith({ inputs, integration, environment, type }: RunState): unknown {
    return { integration, environment: environment.name, type, ...inputs };
}

function timing(before: RunState, after: RunState): readonly RunDifference[] {
    const phases = [
        [l10n.t('compile'), before.compileMs, after.compileMs],
        [l10n.t('start'), before.startMs, after.startMs],
        [l10n.t('run'), before.dryRun?.durationMs, after.dryRun?.durationMs],
    ] as const;
    return phases.flatMap(([phase, old, fresh]) =>
        old === undefined && fresh === undefined ? [] : [wordsDifference(phase, took(old), took(fresh), 'figure')],
    );
}

function took(ms: number | undefined): string | undefined {
    return ms === undefined ? undefined : duration(ms);
}
