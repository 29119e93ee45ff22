import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../../core/failure.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { RunState } from '../../../core/run/runState.ts';
import { clockTime, duration } from '../../../core/text/duration.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';

type Notice = NonNullable<ShownRun['notice']>;

/** The box over a run's content: why there is nothing to see yet, or something to know before looking. */
export function shownNoticeOf(run: RunState, output: ReadOutput | undefined): Notice | undefined {
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
    return undefined;
}

function stoppedWords({ notWatchingSince, startedAt }: RunState): string {
    return notWatchingSince === undefined
        ? l10n.t('You stopped watching.')
        : l10n.t('You stopped watching after {0}.', duration(notWatchingSince - startedAt));
}
