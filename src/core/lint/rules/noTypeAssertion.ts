import * as l10n from '@vscode/l10n';
import { childOf } from '../../syntax/nodes.ts';
import type { Rule } from '../rule.ts';

/** An assertion is believed, not checked. */
export const noTypeAssertion: Rule = {
    id: 'no-type-assertion',
    severity: 'hint',
    *check(file) {
        const message = l10n.t('TypeScript believes this without looking. Parse the value with zod, or narrow it.');
        for (const node of file.nodes.of('BinaryExpression')) {
            const keyword = childOf(node, 'as');
            if (keyword && !/^as\s+const\b/.test(file.source.slice(keyword.from, node.to)))
                yield { at: { from: keyword.from, to: node.to }, message };
        }
        for (const node of file.nodes.of('PrefixCast')) {
            if (!/^<\s*const\s*>/.test(file.text(node))) yield { at: node, message };
        }
    },
};
