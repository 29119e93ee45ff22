import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { batchMethods, execCalls } from '../reading/execCalls.ts';
import type { Rule } from '../rule.ts';

/** What was not saved before it is deleted. */
export const deleteRecordsOrder: Rule = {
    id: 'delete-records-order',
    severity: 'error',
    doc: pages.deletes,
    wholeFile: true,
    *check(file) {
        const [call] = execCalls(file, 'deleteRecordsFromPreviousExecutions');
        if (!call || !execCalls(file, ...batchMethods).some(({ line }) => line > call.line)) return;
        yield { at: call.name, message: l10n.t('{0} must be called after all records are saved.', call.method) };
    },
};
