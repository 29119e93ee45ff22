import * as l10n from '@vscode/l10n';
import { childOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { requestMethods } from '../reading/requestConfig.ts';
import type { Rule } from '../rule.ts';

/** What `nango.paginate` does need not be written. */
export const noWhileTruePaging: Rule = {
    id: 'no-while-true-paging',
    severity: 'info',
    doc: `${pages.sdk}#paginate`,
    *check(file) {
        const calls = file.callsOf(...requestMethods.filter((method) => method !== 'paginate'));
        for (const loop of [...file.nodes.of('WhileStatement'), ...file.nodes.of('ForStatement')]) {
            const condition = childOf(loop, 'ParenthesizedExpression', 'ForSpec');
            const keyword = loop.firstChild;
            if (!condition || !keyword || !/^\((?:true|1|\s*;\s*;\s*)\)$/.test(file.text(condition))) continue;
            if (!calls.some(({ node }) => node.from > loop.from && node.to <= loop.to)) continue;
            yield { at: keyword, message: l10n.t('{0} goes from page to page by itself.', 'nango.paginate') };
        }
    },
};
