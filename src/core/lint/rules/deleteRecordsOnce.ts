import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { execCalls } from '../reading/execCalls.ts';
import type { Rule } from '../rule.ts';

/** The compiler takes one such call in a sync. */
export const deleteRecordsOnce: Rule = {
    id: 'delete-records-once',
    severity: 'error',
    doc: pages.deletes,
    wholeFile: true,
    *check(file) {
        for (const call of execCalls(file, 'deleteRecordsFromPreviousExecutions').slice(1)) {
            yield { at: call.name, message: l10n.t('{0} may be called only once in a sync.', call.method) };
        }
    },
};
