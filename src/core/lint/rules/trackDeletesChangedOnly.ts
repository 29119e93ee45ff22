import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { checkpointFlow } from '../reading/checkpointFlow.ts';
import { isUnconditional } from '../reading/conditions.ts';
import type { Rule } from '../rule.ts';

/** What did not change is not fetched, and would count as deleted. */
export const trackDeletesChangedOnly: Rule = {
    id: 'track-deletes-changed-only',
    severity: 'warning',
    doc: pages.deletes,
    wholeFile: true,
    *check(file) {
        const sources = file.isSync ? file.callsOf('getCheckpoint') : [];
        const ends = file.callsOf('trackDeletesEnd').filter(({ node }) => isUnconditional(file, node));
        // A start under a condition belongs to a full round that may be resumed.
        const isHybrid = file.callsOf('trackDeletesStart').some(({ node }) => !isUnconditional(file, node));
        const schema = file.schema('checkpoint');
        if (sources.length === 0 || ends.length === 0 || isHybrid || schema?.def.type !== 'object') return;
        const fields = [...schema.def.shape.schemas.keys()];
        if (!fields.some((name) => ofTime.test(name) && !ofPlace.test(name))) return;
        if (!checkpointFlow(file, sources).reachesRequest) return;
        for (const end of ends) {
            yield {
                at: end.name,
                message: l10n.t(
                    'A request for what changed since the checkpoint leaves out the rest: {0} would delete it.',
                    'trackDeletesEnd',
                ),
            };
        }
    },
};

const ofTime = /updated|modified|changed|since|sync|_at$|At$|date|time/i;
const ofPlace = /cursor|page|offset|token/i;
