import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { frequencyAt, frequencyFixes } from '../reading/frequency.ts';
import type { Rule } from '../rule.ts';

/** The platform can't read it as an interval. */
export const frequencyInvalid: Rule = {
    id: 'frequency-invalid',
    severity: 'error',
    doc: `${pages.limits}#minimum-sync-frequency`,
    *check(file) {
        const frequency = frequencyAt(file);
        if (frequency?.fault !== 'invalid') return;
        yield {
            at: frequency.node,
            message: l10n.t('Unknown interval {0}. Write it like {1}.', `'${frequency.text}'`, "'every hour'"),
            fixes: frequencyFixes(file, frequency.node),
        };
    },
};
