import type { Code } from '../code/code.ts';
import { toFill } from '../code/fill.ts';
import { keyText, memberOf } from '../code/literals.ts';
import { endpointText } from '../endpoint.ts';
import { docsComment, requestCode } from '../request.ts';
import { pageSchema, valueAtPath } from '../schemas/pageSchema.ts';
import { kebabCase } from '../words.ts';
import type { CheckpointField } from './checkpoint.ts';
import { fieldOf } from '../sample/shape.ts';
import { canPaginate, paginateMembers } from './syncRequest.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

const deletedAfter: CheckpointField = {
    name: 'deleted_after',
    kind: 'text',
    variable: 'deletedSince',
    comment: 'When the last run began to look for deleted records.',
};

/** The part of the checkpoint that the list of deleted records is asked from: as it was, and once they are gone. */
export const deletedFrom = { before: deletedAfter, after: { ...deletedAfter, variable: 'startedAt' } } as const;

/** What a run with such a list starts with: what is deleted while it runs is for the next one. */
export const deletionTimes: Code = [
    'const startedAt = new Date().toISOString();',
    'const deletedSince = checkpoint?.deleted_after ?? startedAt;',
];

/** The schema of what the list of deleted records holds. */
export function deletedConstant(plan: SyncPlan, { deleted }: SyncNames): Code {
    const { record, idKey, path } = plan;
    const id = fieldOf(record, idKey)?.shape.kind === 'number' ? 'z.number()' : 'z.string()';
    const one = `z.object({ ${keyText(idKey)}: ${id} })`;
    // Nango's pagination hands over the list itself.
    const list = [{ path: canPaginate(plan) ? [] : path, schema: `z.array(${one})` }];
    return [`const ${deleted} = ${pageSchema(list)};`, ''];
}

/** Takes away what the provider says was deleted, after what has changed: so nothing comes back. */
export function deletionsFromFeed(plan: SyncPlan, named: SyncNames): Code {
    const { endpoint, answers, noun, record, idKey, path, modelName } = plan;
    const paginates = canPaginate(plan);
    const config = requestCode({
        name: 'deletedConfig',
        docs: docsComment(answers.docs, kebabCase(['list', 'deleted', ...noun.many])),
        endpoint: toFill(endpointText({ ...endpoint, parts: [...endpoint.parts, '/deleted'] }, 'metadata')),
        params: [{ name: 'since', code: 'since: deletedSince' }],
        ...(paginates ? { paginate: paginateMembers(plan) } : {}),
    });
    const id = memberOf('each', idKey);
    const value = fieldOf(record, idKey)?.shape.kind === 'number' ? `String(${id})` : id;
    const remove = `await nango.batchDelete(deleted.map((each) => ({ id: ${value} })), '${modelName}');`;
    const paged: Code = [
        'for await (const page of nango.paginate(deletedConfig)) {',
        [`const deleted = ${named.deleted}.parse(page);`, remove],
        '}',
    ];
    const single: Code = [
        'const deletedResponse = await nango.get(deletedConfig);',
        `const deleted = ${valueAtPath(`${named.deleted}.parse(deletedResponse.data)`, path)};`,
        remove,
    ];
    return ['', ...config, '', ...(paginates ? paged : single)];
}
