import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** What only a sync's object has. */
const methods = [
    ...['batchSave', 'batchDelete', 'batchUpdate', 'batchSend', 'listRecords', 'getRecordsByIds', 'setMergingStrategy'],
    ...['trackDeletesStart', 'trackDeletesEnd', 'deleteRecordsFromPreviousExecutions'],
];

/** Only syncs have records. */
export const batchCallInAction: Rule = {
    id: 'batch-call-in-action',
    severity: 'error',
    doc: pages.syncs,
    typescript: [2339, 2551],
    *check(file) {
        if (!file.isAction) return;
        for (const call of file.callsOf(...methods)) {
            yield {
                at: call.name,
                message: l10n.t('Only syncs have records: {0} is not there in an action.', call.method),
            };
        }
    },
};
