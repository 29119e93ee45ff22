import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { isResultUsed } from '../reading/checkpointFlow.ts';
import type { Rule } from '../rule.ts';

/** A checkpoint that nothing looks at changes nothing. */
export const checkpointResultUnused: Rule = {
    id: 'checkpoint-result-unused',
    severity: 'warning',
    doc: pages.checkpoints,
    wholeFile: true,
    *check(file) {
        for (const call of file.isSync ? file.callsOf('getCheckpoint') : []) {
            if (isResultUsed(file, call)) continue;
            yield { at: call.name, message: l10n.t('The checkpoint is read, but nothing is done with it.') };
        }
    },
};
