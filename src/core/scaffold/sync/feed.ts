import { saveCheckpoint, type CheckpointField } from './checkpoint.ts';
import { deletedConstant, deletedFrom, deletionTimes, deletionsFromFeed } from './deletions.ts';
import { decideWalk, endWalk, fullWalkConstant, startWalk, walkedAt } from './fullWalk.ts';
import { opening } from './opening.ts';
import { hasMore, nextCursor, pagesByHand } from './pages.ts';
import type { Strategy } from './strategy.ts';
import { cursorParam, limitParam } from './syncRequest.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

const position: CheckpointField = {
    name: 'cursor',
    kind: 'text',
    variable: 'cursor',
    comment: "The feed's cursor behind what was saved last.",
};

/** A sync that reads a feed of changes from where it stopped. */
export function feed(plan: SyncPlan, named: SyncNames): Strategy {
    const { deletes, modelName } = plan;
    const walks = deletes === 'fullWalk';
    const hasFeed = deletes === 'feed';
    const checkpoint = [position, ...(hasFeed ? [deletedFrom.before] : []), ...(walks ? [walkedAt] : [])];
    const pages = pagesByHand(plan, named, {
        params: [limitParam(plan), cursorParam(plan)],
        perPage: [
            `await nango.batchSave(records.map(${named.mapper}), '${modelName}');`,
            '',
            `const next = ${nextCursor(plan, 'cursor')};`,
            'hasMore = records.length > 0 && next !== cursor;',
            'cursor = next;',
            ...(walks ? [] : [saveCheckpoint(checkpoint)]),
        ],
    });
    return {
        checkpoint,
        constants: [
            ...(walks ? fullWalkConstant : []),
            ...pages.constants,
            ...(hasFeed ? deletedConstant(plan, named) : []),
        ],
        exec: [
            ...opening(plan),
            'const checkpoint = await nango.getCheckpoint();',
            ...(hasFeed ? deletionTimes : []),
            ...(walks ? ['', ...decideWalk, ''] : []),
            `let cursor = ${walks ? "walksAll ? '' : checkpoint.cursor" : "checkpoint?.cursor ?? ''"};`,
            ...hasMore,
            '',
            ...(walks ? startWalk(modelName) : []),
            ...pages.code,
            ...(walks ? [...endWalk(modelName), saveCheckpoint(checkpoint)] : []),
            ...(hasFeed ? [...deletionsFromFeed(plan, named), saveCheckpoint([position, deletedFrom.after])] : []),
        ],
    };
}
