import * as l10n from '@vscode/l10n';
import { sendingMethods } from '../../lint/reading/requestConfig.ts';
import { problemOf, type Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

const doc = '/reference/functions/functions-sdk#http-requests';

/** Whether the calls to the provider are made so that they last. */
export function providerCalls(asked: Asked): CheckedPoint {
    const point = { id: 'calls', title: l10n.t('Calls to the provider'), doc };
    const calls = asked.file.callsOf(...sendingMethods);
    const [first] = calls;
    if (first === undefined) return { ...point, state: 'note', answer: l10n.t('It calls no provider.') };
    const problem = problemOf(
        asked,
        'no-direct-http',
        'retry-on-needs-retries',
        'nango-call-not-awaited',
        'retries-missing',
        'doc-link-missing',
        'retries-too-high-sync',
        'retries-too-high-action',
    );
    if (problem !== undefined) return { ...point, state: 'open', answer: problem.message, at: problem.at };
    const answer =
        calls.length === 1
            ? l10n.t('1 call; no rule speaks against it.')
            : l10n.t('{0} calls; no rule speaks against them.', calls.length);
    return { ...point, state: 'met', answer, at: first.node };
}
