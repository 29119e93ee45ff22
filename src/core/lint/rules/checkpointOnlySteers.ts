import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { checkpointFlow, isResultUsed } from '../reading/checkpointFlow.ts';
import type { Rule } from '../rule.ts';

/** A checkpoint that only decides which requests are made may be right, and may be an oversight. */
export const checkpointOnlySteers: Rule = {
    id: 'checkpoint-only-steers',
    severity: 'hint',
    doc: pages.checkpoints,
    wholeFile: true,
    *check(file) {
        const sources = file.isSync ? file.callsOf('getCheckpoint') : [];
        const [first] = sources;
        if (!first || sources.some((source) => !isResultUsed(file, source))) return;
        if (!checkpointFlow(file, sources).steers) return;
        yield {
            at: first.name,
            message: l10n.t('The checkpoint decides which requests are made, but is part of none.'),
        };
    },
};
