import type { Code } from '../code/code.ts';
import type { CheckpointField } from './checkpoint.ts';

/** When everything was walked last, for a sync that otherwise fetches changes only. */
export const walkedAt: CheckpointField = {
    name: 'walked_at',
    kind: 'text',
    variable: 'walkedAt',
    comment: 'When everything was last walked.',
};

/** The constant that says how often. */
export const fullWalkConstant: Code = ['const fullWalkEveryMs = 24 * 60 * 60 * 1000;', ''];

/** Decides whether this run walks everything: a request for changes can't tell what was deleted. */
export const decideWalk: Code = [
    '// Once a day everything is walked, which finds what was deleted; in between only changes are fetched.',
    'const walksAll = !checkpoint || Date.now() - Date.parse(checkpoint.walked_at) >= fullWalkEveryMs;',
    'const walkedAt = walksAll ? new Date().toISOString() : checkpoint.walked_at;',
];

/** The start of such a walk. */
export function startWalk(model: string): Code {
    return ['if (walksAll) {', [`await nango.trackDeletesStart('${model}');`], '}', ''];
}

/** Its end, which is not reached by a run that fails. */
export function endWalk(model: string): Code {
    return ['', 'if (walksAll) {', [`await nango.trackDeletesEnd('${model}');`], '}'];
}
