import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** Without a checkpoint everything is fetched each time. */
export const fullRefreshWithoutCheckpoint: Rule = {
    id: 'full-refresh-without-checkpoint',
    severity: 'off',
    doc: pages.efficiency,
    wholeFile: true,
    *check(file) {
        const { create } = file;
        if (!create || !file.isSync || file.definitionIsOpen || !file.exec) return;
        if (file.property('checkpoint') || file.property('onWebhook')) return;
        yield {
            at: create.callee,
            message: l10n.t('Without a checkpoint each run fetches everything. Can it start where the last one ended?'),
        };
    },
};
