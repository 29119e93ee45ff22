import type { Code } from '../code/code.ts';
import { notSet, saveCheckpoint, type CheckpointField } from './checkpoint.ts';
import { deletedConstant, deletedFrom, deletionTimes, deletionsFromFeed } from './deletions.ts';
import { opening } from './opening.ts';
import { allPages, hasMore, nextCursor, pagesByHand } from './pages.ts';
import type { Strategy } from './strategy.ts';
import { cursorParam, limitParam } from './syncRequest.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

/** A sync that fetches everything in every run. */
export function fullRefresh(plan: SyncPlan, named: SyncNames): Strategy {
    const position = plan.deletes === 'feed' ? undefined : positionOf(plan);
    return position === undefined ? wholeWalk(plan, named) : walkWithPosition(plan, named, position);
}

/** The page that the walk is at, where the provider has a name for it that lasts: a run that fails goes on there. */
function positionOf({ pagination }: SyncPlan): CheckpointField | undefined {
    const comment = 'The page that comes next; a run that fails goes on there.';
    if (pagination === 'offset') return { name: 'offset', kind: 'number', variable: 'offset', comment };
    return pagination === 'cursor' ? { name: 'cursor', kind: 'text', variable: 'cursor', comment } : undefined;
}

function walkWithPosition(plan: SyncPlan, named: SyncNames, position: CheckpointField): Strategy {
    const { deletes, modelName } = plan;
    const { name } = position;
    const byCursor = name === 'cursor';
    const save = saveCheckpoint([position]);
    const pages = pagesByHand(
        plan,
        named,
        {
            params: [limitParam(plan), byCursor ? cursorParam(plan) : { name: 'offset', code: 'offset' }],
            perPage: [
                `await nango.batchSave(records.map(${named.mapper}), '${modelName}');`,
                '',
                ...(byCursor
                    ? [`cursor = ${nextCursor(plan, "''")};`, "hasMore = cursor !== '';"]
                    : ['offset += records.length;', 'hasMore = records.length > 0;']),
                save,
            ],
        },
        byCursor,
    );
    const tracks = deletes === 'fullWalk';
    return {
        checkpoint: [position],
        constants: pages.constants,
        exec: [
            ...opening(plan),
            'const checkpoint = await nango.getCheckpoint();',
            `let ${name} = checkpoint?.${name} ?? ${notSet(position)};`,
            ...hasMore,
            '',
            ...(tracks ? start(modelName) : []),
            ...pages.code,
            '',
            'await nango.clearCheckpoint();',
            ...(tracks ? end(modelName) : []),
        ],
    };
}

function wholeWalk(plan: SyncPlan, named: SyncNames): Strategy {
    const { deletes, modelName } = plan;
    const tracks = deletes === 'fullWalk';
    const hasFeed = deletes === 'feed';
    const checkpoint = hasFeed ? [deletedFrom.after] : [];
    const pages = allPages(plan, named, {
        params: [],
        before: tracks ? start(modelName) : [],
        perPage: [`await nango.batchSave(records.map(${named.mapper}), '${modelName}');`],
    });
    return {
        checkpoint,
        constants: [...pages.constants, ...(hasFeed ? deletedConstant(plan, named) : [])],
        exec: [
            ...opening(plan),
            ...(hasFeed ? ['const checkpoint = await nango.getCheckpoint();', ...deletionTimes, ''] : []),
            ...pages.code,
            ...(tracks ? ['', ...end(modelName)] : []),
            ...(hasFeed ? [...deletionsFromFeed(plan, named), saveCheckpoint(checkpoint)] : []),
        ],
    };
}

function start(model: string): Code {
    return [`await nango.trackDeletesStart('${model}');`, ''];
}

function end(model: string): Code {
    return [`await nango.trackDeletesEnd('${model}');`];
}
