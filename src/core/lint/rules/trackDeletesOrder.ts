import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { batchMethods, execCalls } from '../reading/execCalls.ts';
import { trackedModels } from '../reading/trackedModels.ts';
import type { Rule } from '../rule.ts';

/** The start comes before all records, the end behind them. */
export const trackDeletesOrder: Rule = {
    id: 'track-deletes-order',
    severity: 'error',
    doc: `${pages.deletes}#detecting-deletes-in-full-syncs`,
    wholeFile: true,
    *check(file) {
        const batches = execCalls(file, ...batchMethods).map(({ line }) => line);
        for (const { model, starts, ends } of trackedModels(file)) {
            const [start] = starts;
            const [end] = ends;
            if (starts.length > 1 || ends.length > 1) continue;
            if (start && end && start.line > end.line) {
                const message = l10n.t('{0} for {1} must be called before {2}.', start.method, model, end.method);
                yield { at: start.name, message };
            } else if (start && batches.some((line) => line < start.line)) {
                const message = l10n.t('{0} for {1} must be called before any records are saved.', start.method, model);
                yield { at: start.name, message };
            } else if (end && batches.some((line) => line > end.line)) {
                const message = l10n.t('{0} for {1} must be called after all records are saved.', end.method, model);
                yield { at: end.name, message };
            }
        }
    },
};
