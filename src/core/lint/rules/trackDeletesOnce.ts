import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { trackedModels } from '../reading/trackedModels.ts';
import type { Rule } from '../rule.ts';

/** Deleted records of a model are looked for once in a run. */
export const trackDeletesOnce: Rule = {
    id: 'track-deletes-once',
    severity: 'error',
    doc: `${pages.deletes}#detecting-deletes-in-full-syncs`,
    wholeFile: true,
    *check(file) {
        for (const { model, starts, ends } of trackedModels(file)) {
            for (const call of [...starts.slice(1), ...ends.slice(1)]) {
                yield {
                    at: call.name,
                    message: l10n.t('{0} for {1} may be called only once in a sync.', call.method, model),
                };
            }
        }
    },
};
