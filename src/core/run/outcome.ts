import * as l10n from '@vscode/l10n';
import { failureSentence } from '../failure/failureSentence.ts';
import { mismatchWords } from './check/mismatchWords.ts';
import { duration } from '../text/duration.ts';
import type { RunState } from './runState.ts';

/** What a lens or tooltip says of a run that has ended: "Succeeded · 34.9 s", "Failed: no quota for NangoHQ". */
export interface Outcome {
    readonly ok: boolean;
    /** It succeeded, and not all that came back is as the function says. */
    readonly doubtful: boolean;
    /** Short: at most about 60 characters. */
    readonly short: string;
    /** One sentence. */
    readonly sentence: string;
}

const shortest = 60;

/** What is known of how a run went. */
export interface OutcomeFacts {
    /** What failed, where the output was read. */
    readonly headline: string;
    /** Where in the person's text it failed, 1-based; absent where that is not certain. */
    readonly line?: number;
    /** How many a sync gave. */
    readonly records?: number;
    /** How many values that came back are not as the function says. */
    readonly mismatches?: number;
    /** It succeeded, yet the function never came to its end. */
    readonly neverSettled?: boolean;
    /** As the platform measured it. */
    readonly durationMs?: number;
}

/** The outcome of a run in words. */
export function outcomeOf(run: RunState, facts: OutcomeFacts): Outcome {
    const took = facts.durationMs ?? tookMs(run);
    if (run.phase === 'succeeded') {
        const { short, sentence } = successWords(facts.records, duration(took));
        if (facts.neverSettled === true) {
            return {
                ok: true,
                doubtful: true,
                short: l10n.t('Succeeded without "Done"'),
                sentence: l10n.t('Succeeded without "Done": a promise was never settled.'),
            };
        }
        const { mismatches = 0 } = facts;
        if (mismatches === 0) return { ok: true, doubtful: false, short, sentence };
        const words = mismatchWords(mismatches);
        return {
            ok: true,
            doubtful: true,
            short: l10n.t('Succeeded, {0}', words),
            sentence: `${sentence} ${words}.`,
        };
    }
    const reason = run.failure === undefined ? facts.headline : failureSentence(run.failure);
    const lost = run.phase === 'lost';
    const failed = reason === '' ? l10n.t('Failed') : l10n.t('Failed: {0}', reason);
    const short = lost ? l10n.t('Lost: {0}', reason) : failed;
    if (facts.line === undefined) return { ok: false, doubtful: false, short: cut(short), sentence: short };
    return {
        ok: false,
        doubtful: false,
        short: l10n.t('Failed at line {0}', facts.line),
        sentence: l10n.t('Failed at line {0}: {1}', facts.line, facts.headline),
    };
}

function successWords(records: number | undefined, took: string): Pick<Outcome, 'short' | 'sentence'> {
    switch (records) {
        case undefined:
            return { short: l10n.t('Succeeded · {0}', took), sentence: l10n.t('Succeeded in {0}.', took) };
        case 1:
            return { short: l10n.t('1 record · {0}', took), sentence: l10n.t('Succeeded in {0}, 1 record.', took) };
        default:
            return {
                short: l10n.t('{0} records · {1}', records, took),
                sentence: l10n.t('Succeeded in {0}, {1} records.', took, records),
            };
    }
}

/** How long a run that has ended took: as the platform measured it, else from its start to its end here. */
export function tookMs({ dryRun, summary, startedAt, endedAt = startedAt }: RunState): number {
    return dryRun?.durationMs ?? summary?.durationMs ?? endedAt - startedAt;
}

function cut(text: string): string {
    return text.length > shortest ? `${text.slice(0, shortest - 1)}…` : text;
}
