import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { frequencyAt, frequencyFixes } from '../reading/frequency.ts';
import type { Rule } from '../rule.ts';

/** The platform runs no sync more often than every 30 seconds. */
export const frequencyTooShort: Rule = {
    id: 'frequency-too-short',
    severity: 'error',
    doc: `${pages.limits}#minimum-sync-frequency`,
    *check(file) {
        const frequency = frequencyAt(file);
        if (frequency?.fault !== 'too-short') return;
        yield {
            at: frequency.node,
            message: l10n.t('A sync can’t run more often than every 30 seconds.'),
            fixes: frequencyFixes(file, frequency.node),
        };
    },
};
