import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import { fetchedWords } from '../../../core/run/compare/fetchedWords.ts';
import { savedCheckpoint } from '../../../core/run/output/savedCheckpoint.ts';
import { hasEnded, type RunState, type RunSummary } from '../../../core/run/runState.ts';
import { clockTime, duration } from '../../../core/text/duration.ts';
import { jsonText } from '../../../core/text/json.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';

type Notice = NonNullable<ShownRun['notice']>;

/** The box over a run's content: why there is nothing to see yet, or something to know before looking. */
export function shownNoticeOf(run: RunState, output: ReadOutput | undefined, first?: RunSummary): Notice | undefined {
    const host = new URL(run.origin).host;
    const button = (label: string, intent: ResultIntent): Notice['buttons'][number] => ({ label, intent });
    const showLog = button(l10n.t('Show Log'), { intent: 'showLog' });
    if (run.phase === 'notWatching') {
        return {
            severity: 'info',
            text: `${stoppedWords(run)} ${l10n.t('The run goes on in Nango and its calls are real.')}`,
            buttons: run.dryRunId === undefined ? [] : [button(l10n.t('Watch Again'), { intent: 'watchAgain' })],
        };
    }
    if ((run.phase === 'compiling' || run.phase === 'starting') && run.failure !== undefined) {
        return {
            severity: 'warning',
            text: failureSentence(run.failure),
            buttons: [],
            ...(run.nextTryAt === undefined ? {} : { nextTryAt: run.nextTryAt }),
        };
    }
    if (run.phase === 'reconnecting') {
        const { failure } = run;
        const since = (run.unreachableSince ?? run.startedAt) - run.startedAt;
        const why =
            failure === undefined || failure.kind === 'unreachable'
                ? l10n.t("Can't reach {0} since {1} ({2}).", host, clockTime(since), failure?.reason ?? '')
                : failureSentence(failure);
        return {
            severity: 'warning',
            text: `${why} ${l10n.t('The run goes on in Nango; it was not sent again.')}`,
            buttons: [button(l10n.t('Try Now'), { intent: 'tryNow' }), showLog],
            ...(run.nextTryAt === undefined ? {} : { nextTryAt: run.nextTryAt }),
        };
    }
    if (run.phase === 'lost' && run.failure !== undefined) {
        const again = run.dryRunId === undefined ? [] : [button(l10n.t('Watch Again'), { intent: 'watchAgain' })];
        return { severity: 'error', text: failureSentence(run.failure), buttons: [...again, showLog] };
    }
    if (output?.neverSettled === true) {
        return {
            severity: 'warning',
            text: l10n.t('Succeeded without "Done": a promise was never settled. Look for a missing `await`.'),
            buttons: [button(l10n.t('Go to Function'), { intent: 'showFunction' })],
        };
    }
    if (run.type === 'action' && output?.valueAmongLines === true) {
        return {
            severity: 'warning',
            text: l10n.t(
                'Something was printed after the function had ended, so Nango handed back no result. It stands in the output, after "Done". Look for a missing `await`.',
            ),
            buttons: [button(l10n.t('Go to Function'), { intent: 'showFunction' })],
        };
    }
    if (hasEnded(run) && run.dryRunId !== undefined && run.dryRun === undefined) {
        const text = l10n.t('What came back is not kept any more.');
        return { severity: 'info', text, buttons: [button(l10n.t('Run Again'), { intent: 'runAgain' })] };
    }
    return run.phase === 'succeeded' && run.type === 'sync' && output !== undefined
        ? checkpointNotice(output, first)
        : undefined;
}

/** Of a sync: whether going on from a checkpoint was incremental, and that one can go on from one. */
function checkpointNotice(output: ReadOutput, first: RunSummary | undefined): Notice | undefined {
    const checkpoint = savedCheckpoint(output.lines);
    const again = { label: l10n.t('Run Again from the Checkpoint'), intent: { intent: 'runFromCheckpoint' } } as const;
    if (first?.records !== undefined) {
        const records = output.batches.reduce((sum, batch) => sum + batch.records.length, 0);
        const compare = { label: l10n.t('Compare with the First'), intent: { intent: 'compareWithFirst' } } as const;
        return {
            severity: 'info',
            text: fetchedWords({ records: first.records }, { records }),
            buttons: checkpoint === undefined ? [compare] : [compare, again],
        };
    }
    if (checkpoint === undefined) return undefined;
    const text = l10n.t('Its log says that it saved the checkpoint `{0}`.', jsonText(checkpoint) ?? '');
    return { severity: 'info', text, buttons: [again] };
}

function stoppedWords({ notWatchingSince, startedAt }: RunState): string {
    return notWatchingSince === undefined
        ? l10n.t('You stopped watching.')
        : l10n.t('You stopped watching after {0}.', duration(notWatchingSince - startedAt));
}
