import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** The platform takes one function from a file. */
export const multipleCreateCalls: Rule = {
    id: 'multiple-create-calls',
    severity: 'warning',
    doc: pages.sdk,
    *check(file) {
        for (const { node, message } of file.obstacles('several-functions')) {
            if (node) yield { at: node, message };
        }
    },
};
