import { isMissingRemotely } from '../../function/importObstacles.ts';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { specifierFix } from '../edits/specifierFix.ts';
import type { Rule } from '../rule.ts';

/** The compiler takes imports from a short list of packages. */
export const disallowedImport: Rule = {
    id: 'disallowed-import',
    severity: 'error',
    doc: `${pages.sdk}#pre-included-dependencies`,
    typescript: [2307, 2792, 7016],
    *check(file) {
        for (const { node, message } of file.obstacles('package-import')) {
            const module = node ? stringValue(file.source, node) : '';
            if (!node || isMissingRemotely(module)) continue;
            yield {
                at: node,
                message,
                fixes: module.startsWith('zod/') ? [specifierFix(file, node, 'zod')] : [],
            };
        }
    },
};
