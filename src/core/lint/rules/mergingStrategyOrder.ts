import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { batchMethods, execCalls, proxyMethods } from '../reading/execCalls.ts';
import type { Rule } from '../rule.ts';

/** The merging strategy is set before anything is fetched or saved. */
export const mergingStrategyOrder: Rule = {
    id: 'merging-strategy-order',
    severity: 'error',
    doc: `${pages.realtime}#sync-concurrency-considerations`,
    wholeFile: true,
    *check(file) {
        const others = [...execCalls(file, ...batchMethods), ...execCalls(file, ...proxyMethods)];
        const first = Math.min(...others.map(({ line }) => line));
        for (const call of execCalls(file, 'setMergingStrategy')) {
            if (call.line <= first) continue;
            yield {
                at: call.name,
                message: l10n.t('Call {0} before any request and before any records are saved.', 'setMergingStrategy'),
            };
        }
    },
};
