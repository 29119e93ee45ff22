import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../failure/failureSentence.ts';
import type { RunState, RunSummary } from '../runState.ts';

/** How a run ended, or how it stands, in a word or a sentence. `summary`: where its report was read. */
export function outcomeWord(run: RunState, summary: RunSummary | undefined): string {
    const reason = run.failure === undefined ? (summary?.headline ?? '') : failureSentence(run.failure);
    switch (run.phase) {
        case 'compiling':
        case 'starting':
        case 'running':
        case 'reconnecting':
            return l10n.t('Running');
        case 'notWatching':
            return l10n.t('Not watched to the end');
        case 'succeeded':
            return l10n.t('Succeeded');
        case 'failed':
            return reason === '' ? l10n.t('Failed') : l10n.t('Failed: {0}', reason);
        case 'lost':
            return reason === '' ? l10n.t('Lost') : l10n.t('Lost: {0}', reason);
    }
}
