import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** Checkpoints have taken its place. */
export const noLastSyncDate: Rule = {
    id: 'no-last-sync-date',
    severity: 'warning',
    doc: pages.migration,
    tag: 'deprecated',
    *check(file) {
        for (const member of file.nodes.of('MemberExpression')) {
            const { firstChild: object, lastChild: name } = member;
            if (!object || !name || file.text(name) !== 'lastSyncDate' || !file.nangoNames.has(file.text(object)))
                continue;
            yield {
                at: name,
                message: l10n.t('{0} is deprecated: keep how far a run came in a checkpoint.', 'lastSyncDate'),
            };
        }
    },
};
