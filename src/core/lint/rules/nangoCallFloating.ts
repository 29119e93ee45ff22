import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { awaitFixes, isAwaited } from '../reading/awaiting.ts';
import type { Rule } from '../rule.ts';

/** The compiler does not look at these, but nobody knows when they are done. */
export const nangoCallFloating: Rule = {
    id: 'nango-call-floating',
    severity: 'warning',
    doc: pages.sdk,
    *check(file) {
        for (const call of file.callsOf(
            'saveCheckpoint',
            'clearCheckpoint',
            'getCheckpoint',
            'batchUpdate',
            'updateMetadata',
        )) {
            if (call.node.parent?.name !== 'ExpressionStatement' || isAwaited(file.source, call.node)) continue;
            yield {
                at: { from: call.node.from, to: call.name.to },
                message: l10n.t(
                    '{0} is not awaited: the function may end before it is done.',
                    `nango.${call.method}()`,
                ),
                fixes: awaitFixes(call.node),
            };
        }
    },
};
