import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { frequencyAt, frequencyFixes } from '../reading/frequency.ts';
import type { Rule } from '../rule.ts';

/** The platform runs a sync every 30 seconds at most. */
export const frequencyTooShort: Rule = {
    id: 'frequency-too-short',
    severity: 'error',
    doc: `${pages.limits}#minimum-sync-frequency`,
    *check(file) {
        const frequency = frequencyAt(file);
        if (frequency?.fault !== 'too-short') return;
        yield {
            at: frequency.node,
            message: l10n.t('A sync runs every 30 seconds at most.'),
            fixes: frequencyFixes(file, frequency.node),
        };
    },
};
