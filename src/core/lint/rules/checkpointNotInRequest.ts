import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { checkpointFlow, isResultUsed } from '../reading/checkpointFlow.ts';
import type { Rule } from '../rule.ts';

/** A checkpoint that changes no request fetches the same each time. */
export const checkpointNotInRequest: Rule = {
    id: 'checkpoint-not-in-request',
    severity: 'warning',
    doc: pages.checkpoints,
    wholeFile: true,
    *check(file) {
        const sources = file.isSync ? file.callsOf('getCheckpoint') : [];
        const [first] = sources;
        // That is told by itself.
        if (!first || sources.some((source) => !isResultUsed(file, source))) return;
        const { reachesRequest, steers } = checkpointFlow(file, sources);
        if (reachesRequest || steers) return;
        yield {
            at: first.name,
            message: l10n.t('The checkpoint changes no request and no place to go on from: each run fetches the same.'),
        };
    },
};
