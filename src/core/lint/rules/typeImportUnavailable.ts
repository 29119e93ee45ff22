import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';
import { runnerSdk } from './typeImportRunnerSdk.ts';

/** Where a function is compiled remotely, there are no types but those of nango, zod and Node. */
export const typeImportUnavailable: Rule = {
    id: 'type-import-unavailable',
    severity: 'error',
    doc: pages.sdk,
    typescript: [2307, 2792, 7016],
    *check(file) {
        for (const { node, message } of file.obstacles('type-import'))
            if (node && stringValue(file.source, node) !== runnerSdk) yield { at: node, message };
    },
};
