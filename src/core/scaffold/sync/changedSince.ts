import type { Code } from '../code/code.ts';
import { keyText, memberIfAny, quoted } from '../code/literals.ts';
import type { Param } from '../request.ts';
import { notSet, saveCheckpoint, type CheckpointField } from './checkpoint.ts';
import { deletedConstant, deletedFrom, deletionTimes, deletionsFromFeed } from './deletions.ts';
import { decideWalk, endWalk, fullWalkConstant, startWalk, walkedAt } from './fullWalk.ts';
import { opening } from './opening.ts';
import { allPages } from './pages.ts';
import type { Strategy } from './strategy.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

/** A sync that asks for what changed since the last record it saved. */
export function changedSince(plan: SyncPlan, named: SyncNames): Strategy {
    const { changedField, changedParameter, deletes, modelName } = plan;
    const walks = deletes === 'fullWalk';
    const updatedAfter: CheckpointField = {
        name: 'updated_after',
        kind: changedField.shape.kind === 'number' ? 'number' : 'text',
        variable: 'updatedAfter',
        comment: 'When the last record that was saved had changed.',
    };
    const hasFeed = deletes === 'feed';
    const checkpoint = [updatedAfter, ...(hasFeed ? [deletedFrom.before] : []), ...(walks ? [walkedAt] : [])];
    const asked = changedParameter === 'since' ? '{ since }' : `{ ${keyText(changedParameter)}: since }`;
    const filter = `...(${walks ? '!walksAll && ' : ''}since !== ${notSet(updatedAfter)} && ${asked})`;
    const pages = allPages(plan, named, {
        params: [...orderParams(plan), { name: changedParameter, code: ordered(plan) ? [needsOrder, filter] : filter }],
        before: walks ? startWalk(modelName) : [],
        perPage: [
            `await nango.batchSave(records.map(${named.mapper}), '${modelName}');`,
            '',
            `updatedAfter = ${memberIfAny('records.at(-1)', changedField.key)} ?? updatedAfter;`,
            ...(walks ? [] : [saveCheckpoint(checkpoint)]),
        ],
    });
    const constants: Code = [
        ...(walks ? fullWalkConstant : []),
        ...pages.constants,
        ...(hasFeed ? deletedConstant(plan, named) : []),
    ];
    return {
        checkpoint,
        constants,
        exec: [
            ...opening(plan),
            'const checkpoint = await nango.getCheckpoint();',
            `const since = checkpoint?.updated_after ?? ${notSet(updatedAfter)};`,
            'let updatedAfter = since;',
            ...(hasFeed ? deletionTimes : []),
            ...(walks ? ['', ...decideWalk] : []),
            '',
            ...pages.code,
            ...(walks ? [...endWalk(modelName), saveCheckpoint(checkpoint)] : []),
            ...(hasFeed ? [...deletionsFromFeed(plan, named), saveCheckpoint([updatedAfter, deletedFrom.after])] : []),
        ],
    };
}

const needsOrder = '// The oldest change has to come first, so that every page can move the checkpoint.';

/** Whether the path says in which order records come. */
function ordered({ endpoint }: SyncPlan): boolean {
    return endpoint.query.some(([name]) => /^(?:sort|order)/i.test(name));
}

/** The order that the checkpoint relies on. */
function orderParams(plan: SyncPlan): Param[] {
    if (ordered(plan)) return [];
    const why = '// Oldest change first, so that every page can move the checkpoint.';
    return [
        { name: 'sort', code: [why, `sort: ${quoted(plan.changedField.key)}`] },
        { name: 'order', code: "order: 'asc'" },
    ];
}
