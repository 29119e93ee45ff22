import * as l10n from '@vscode/l10n';
import { serverTextOf, type Failure } from '../../../core/failure/failure.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import { remediesOf, type Remedy } from '../../../core/failure/remedies.ts';
import { errorWords, refusedCall } from '../../../core/run/errorWords.ts';
import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import type { RunError } from '../../../core/run/output/runError.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import type { ShownError } from '../../../protocol/shownError.ts';
import { remedyLabel } from '../../remedyLabel.ts';
import type { RunTrace } from './runTraces.ts';
import { shownTrace } from './shownTrace.ts';
import { cut, shownValue } from './shownValue.ts';

/** Why a run failed, with the ways out, the best first; `trace` where its stack can be led back. */
export function shownErrorOf(
    run: RunState,
    output: ReadOutput | undefined,
    trace: RunTrace | undefined,
): ShownError | undefined {
    if (run.phase !== 'failed') return undefined;
    if (run.failure !== undefined) return failureShown(run.failure);
    const error = output?.error;
    const raw = run.dryRun?.error?.message ?? run.dryRun?.output ?? '';
    if (error === undefined) return { headline: l10n.t('Failed'), cause: '', remedies: [], stack: [], raw };
    const { headline, details, cause } = errorWords(error, run.integration, output?.calls ?? []);
    const payload = error.kind === 'actionError' || error.kind === 'upstream' ? error.payload : undefined;
    const refused = error.kind === 'upstream' ? refusedCall(output?.calls ?? [], error.status) : undefined;
    const shown = {
        headline,
        ...(details === undefined ? {} : { details: cut(details) }),
        cause,
        remedies: errorRemedies(error),
        stack: [],
        ...(refused === undefined ? {} : { call: refused }),
        ...(payload === undefined ? {} : { payload: shownValue(payload) }),
        raw: cut(raw),
    };
    return error.kind === 'exception' ? { ...shown, ...shownTrace(error, run.functionKey, cause, trace) } : shown;
}

function failureShown(failure: Failure): ShownError {
    return {
        headline: failureSentence(failure),
        cause: failure.kind === 'compileFailed' ? l10n.t('Its errors are in Problems and at their lines.') : '',
        remedies: remediesOf(failure).map((remedy) => ({
            label: remedyLabel(remedy),
            intent: remedyIntent(remedy, failure),
        })),
        stack: [],
        raw: cut(serverTextOf(failure)),
    };
}

function remedyIntent(remedy: Remedy, failure: Failure): ResultIntent {
    switch (remedy) {
        case 'showProblems':
        case 'chooseConnection':
        case 'chooseIntegration':
        case 'openApiKeys':
        case 'openProxySettings':
        case 'showLog':
            return { intent: remedy };
        case 'addApiKey':
        case 'enterKeyAgain':
            return { intent: 'addApiKey' };
        case 'tryAgain':
        case 'startAnother':
            return { intent: 'runAgain' };
        case 'copyScope':
            return { intent: 'copy', text: failure.kind === 'scopeMissing' ? failure.scope : '' };
    }
}

function errorRemedies(error: RunError): ShownError['remedies'] {
    switch (error.kind) {
        case 'compile':
            return [{ label: l10n.t('Show Problems'), intent: { intent: 'showProblems' } }];
        case 'wrongType': {
            const label = error.holds === 'action' ? l10n.t('Run as Action') : l10n.t('Run as Sync');
            return [{ label, intent: { intent: 'runAsOtherType' } }];
        }
        case 'upstream':
            return error.status === 401 || error.status === 403
                ? [{ label: l10n.t('Choose Connection'), intent: { intent: 'chooseConnection' } }]
                : [];
        case 'silent':
            return [{ label: l10n.t('Go to Function'), intent: { intent: 'showFunction' } }];
        // Its ways out depend on what is known of its stack.
        case 'exception':
        case 'actionError':
        case 'timeout':
        case 'notStarted':
        case 'other':
            return [];
    }
}
