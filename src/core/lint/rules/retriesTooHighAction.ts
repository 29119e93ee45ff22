import { pages } from '../documentation.ts';
import { highRetries } from '../reading/retries.ts';
import type { Rule } from '../rule.ts';

/** Retries beyond the recommended number, in an action. */
export const retriesTooHighAction: Rule = {
    id: 'retries-too-high-action',
    severity: 'info',
    doc: `${pages.sdk}#http-request-retries`,
    *check(file) {
        if (file.isAction) yield* highRetries(file);
    },
};
