import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** It has another name now. */
export const deprecatedBatchSend: Rule = {
    id: 'deprecated-batch-send',
    severity: 'warning',
    doc: `${pages.sdk}#save-records`,
    tag: 'deprecated',
    *check(file) {
        for (const { name, method } of file.isSync ? file.callsOf('batchSend') : []) {
            yield {
                at: name,
                message: l10n.t('{0} is deprecated: use {1}.', method, 'batchSave'),
                fixes: [
                    {
                        title: l10n.t('Use {0}', 'batchSave'),
                        edits: [{ from: name.from, to: name.to, text: 'batchSave' }],
                    },
                ],
            };
        }
    },
};
