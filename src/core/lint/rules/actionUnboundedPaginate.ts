import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** All pages may be more than an action can return. */
export const actionUnboundedPaginate: Rule = {
    id: 'action-unbounded-paginate',
    severity: 'hint',
    doc: `${pages.limits}#action-function-output-limits`,
    *check(file) {
        for (const { name } of file.isAction ? file.callsOf('paginate') : []) {
            yield {
                at: name,
                message: l10n.t('An action’s output ends at 2 MB: take one page, and a cursor as input.'),
            };
        }
    },
};
