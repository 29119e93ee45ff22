import { pages } from '../documentation.ts';
import { highRetries } from '../reading/retries.ts';
import type { Rule } from '../rule.ts';

/** Retries beyond the recommended number, in a sync. */
export const retriesTooHighSync: Rule = {
    id: 'retries-too-high-sync',
    severity: 'warning',
    doc: `${pages.sdk}#http-request-retries`,
    *check(file) {
        if (file.isSync) yield* highRetries(file);
    },
};
