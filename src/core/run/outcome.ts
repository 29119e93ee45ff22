import * as l10n from '@vscode/l10n';
import { failureSentence } from '../failure.ts';
import { duration } from '../text/duration.ts';
import type { RunState } from './runState.ts';

/** What a lens or tooltip says of a run that has ended: "Succeeded · 34.9 s", "Failed: no quota for NangoHQ". */
export interface Outcome {
    readonly ok: boolean;
    /** Short: at most about 60 characters. */
    readonly short: string;
    /** One sentence. */
    readonly sentence: string;
}

const shortest = 60;

/** `headline`: what failed, where the output was read; `records`: how many a sync gave. */
export function outcomeOf(run: RunState, facts: { readonly headline: string; readonly records?: number }): Outcome {
    const took = run.dryRun?.durationMs ?? (run.endedAt ?? run.startedAt) - run.startedAt;
    if (run.phase === 'succeeded') {
        const short =
            facts.records === undefined
                ? l10n.t('Succeeded · {0}', duration(took))
                : l10n.t('{0} records · {1}', facts.records, duration(took));
        const sentence =
            facts.records === undefined
                ? l10n.t('Succeeded in {0}.', duration(took))
                : l10n.t('Succeeded in {0}, {1} records.', duration(took), facts.records);
        return { ok: true, short, sentence };
    }
    const reason = run.failure === undefined ? facts.headline : failureSentence(run.failure);
    const lost = run.phase === 'lost';
    const failed = reason === '' ? l10n.t('Failed') : l10n.t('Failed: {0}', reason);
    const short = lost ? l10n.t('Lost: {0}', reason) : failed;
    return { ok: false, short: cut(short), sentence: short };
}

function cut(text: string): string {
    return text.length > shortest ? `${text.slice(0, shortest - 1)}…` : text;
}
