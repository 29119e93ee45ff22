import { isMissingRemotely } from '../../function/importObstacles.ts';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** The compiler takes it, but it is not there remotely. */
export const undocumentedImport: Rule = {
    id: 'undocumented-import',
    severity: 'hint',
    doc: `${pages.sdk}#pre-included-dependencies`,
    typescript: [2307, 2792, 7016],
    *check(file) {
        for (const { node, message } of file.obstacles('package-import')) {
            if (node && isMissingRemotely(stringValue(file.source, node))) yield { at: node, message };
        }
    },
};
