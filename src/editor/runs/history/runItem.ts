import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { mismatchWords } from '../../../core/run/check/mismatchWords.ts';
import { outcomeWord } from '../../../core/run/history/outcomeWord.ts';
import { tookMs } from '../../../core/run/outcome.ts';
import { hasEnded, isUnderWay, type RunState } from '../../../core/run/runState.ts';
import { ageText } from '../../../core/text/age.ts';
import { duration } from '../../../core/text/duration.ts';

/** A run as a row of a quick pick. */
export interface RunItem extends vscode.QuickPickItem {
    readonly run: RunState;
}

/** How a run ended, when, how long it took; with what. `named`: it stands among runs of other functions. */
export function runItem(run: RunState, { named }: { readonly named: boolean }): RunItem {
    const { environment, inputs, caseName } = run;
    const records = run.phase === 'succeeded' ? run.summary?.records : undefined;
    const when = ageText(run.endedAt ?? run.startedAt, Date.now(), vscode.env.language);
    const about = [
        named ? run.name : '',
        environment.production ? `$(shield) ${environment.name}` : environment.name,
        inputs?.connection ?? '',
        caseName ?? '',
        run.phase === 'notWatching' ? l10n.t('run goes on in Nango') : '',
    ];
    const words = outcomeWord(run, run.summary);
    return {
        run,
        label: `$(${iconOf(run)}) ${records === undefined ? words : recordsWord(records)}${mismatchesOf(run)}`,
        description: [when, tookWord(run)].filter((part) => part !== '').join(' · '),
        detail: about.filter((part) => part !== '').join(' · '),
    };
}

function recordsWord(count: number): string {
    return count === 1 ? l10n.t('1 record') : l10n.t('{0} records', count);
}

function mismatchesOf({ phase, summary }: RunState): string {
    const count = phase === 'succeeded' ? (summary?.mismatches ?? 0) : 0;
    return count === 0 ? '' : `, ${mismatchWords(count)}`;
}

function tookWord(run: RunState): string {
    if (isUnderWay(run) || run.phase === 'notWatching') return '';
    return run.dryRunId === undefined ? l10n.t('not started') : hasEnded(run) ? duration(tookMs(run)) : '';
}

function iconOf(run: RunState): string {
    if (run.pinned === true) return 'pinned';
    switch (run.phase) {
        case 'succeeded':
            return (run.summary?.mismatches ?? 0) > 0 ? 'warning' : 'pass';
        case 'failed':
            return 'error';
        case 'notWatching':
            return 'eye-closed';
        case 'lost':
            return 'question';
        case 'compiling':
        case 'starting':
        case 'running':
        case 'reconnecting':
            return 'loading~spin';
    }
}
