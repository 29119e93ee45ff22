import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { awaitFixes, isAwaited } from '../reading/awaiting.ts';
import type { Rule } from '../rule.ts';

/** What the compiler wants to be awaited. */
const methods = [
    ...['batchDelete', 'batchSave', 'batchSend', 'delete', 'deleteRecordsFromPreviousExecutions', 'get'],
    ...['getConnection', 'getEnvironmentVariables', 'getFieldMapping', 'getMetadata', 'log', 'patch', 'post', 'proxy'],
    ...['put', 'setFieldMapping', 'setMergingStrategy', 'setMetadata', 'trackDeletesEnd', 'trackDeletesStart'],
    'triggerAction',
];

/** The compiler refuses calls that nobody waits for, as it tells them by the text. */
export const nangoCallNotAwaited: Rule = {
    id: 'nango-call-not-awaited',
    severity: 'error',
    doc: pages.sdk,
    *check(file) {
        for (const call of file.callsOf(...methods)) {
            if (!call.seenByCompiler || isAwaited(file.source, call.node)) continue;
            yield {
                at: { from: call.node.from, to: call.name.to },
                message: l10n.t('{0} must be awaited where it is called.', `nango.${call.method}()`),
                fixes: awaitFixes(call.node),
            };
        }
    },
};
