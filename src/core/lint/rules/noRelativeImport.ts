import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** A remote function is one file, types included. */
export const noRelativeImport: Rule = {
    id: 'no-relative-import',
    severity: 'error',
    doc: `${pages.sdk}#relative-imports-in-functions`,
    typescript: [2307, 2792],
    *check(file) {
        for (const { node, message } of file.obstacles('relative-import')) {
            if (node) yield { at: node, message };
        }
    },
};
