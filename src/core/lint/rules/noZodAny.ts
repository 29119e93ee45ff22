import * as l10n from '@vscode/l10n';
import { zodCalls } from '../reading/zodCalls.ts';
import type { Rule } from '../rule.ts';

/** What is `any` is checked nowhere. */
export const noZodAny: Rule = {
    id: 'no-zod-any',
    severity: 'hint',
    *check(file) {
        for (const call of zodCalls(file, 'any')) {
            yield {
                at: call,
                message: l10n.t('Prefer {0}: then TypeScript asks what it is before it is used.', 'z.unknown()'),
            };
        }
    },
};
