import { toFill } from '../code/fill.ts';
import { endpointText, queryParams } from '../endpoint.ts';
import { paramOf } from '../action/inputValues.ts';
import type { Code } from '../code/code.ts';
import { kebabCase } from '../words.ts';
import { keyText, quoted } from '../code/literals.ts';
import { docsComment, requestCode, type Param } from '../request.ts';
import { pageSchemaConstant, valueAtPath } from '../schemas/pageSchema.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

/** The request for records: what is asked of every page, and `params` for this one. */
export function recordsRequest(plan: SyncPlan, params: readonly Param[], paginates: boolean): Code {
    const { endpoint, endpointGuessed, metadata, answers, noun } = plan;
    const path = endpointText(endpoint, 'metadata');
    // Nango's pagination fills these in by itself.
    const owned = paginates ? [plan.limit.name, plan.cursorParameter] : [];
    const query = queryParams(endpoint).filter(({ name }) => !owned.includes(name));
    const others = metadata.filter(({ name }) => !endpoint.parameters.includes(name));
    return requestCode({
        name: 'config',
        docs: docsComment(answers.docs, kebabCase(['list', ...noun.many])),
        endpoint: endpointGuessed ? toFill(path) : path,
        params: [...query, ...others.map((field) => paramOf('metadata', field)), ...params],
        ...(paginates ? { paginate: paginateMembers(plan) } : {}),
    });
}

/** Whether Nango's own pagination can walk the pages. */
export function canPaginate({ pagination, path }: SyncPlan): boolean {
    // A cursor has to stand somewhere in the response.
    return pagination !== 'none' && !(pagination === 'cursor' && path.length === 0);
}

/** The members of `paginate`. */
export function paginateMembers({
    pagination,
    path,
    cursorPath,
    cursorParameter,
    linkPath,
    limit,
}: SyncPlan): string[] {
    const where = path.length === 0 ? [] : [`response_path: '${dotted(path)}'`];
    const limits = [`limit_name_in_request: ${quoted(limit.name)}`, `limit: ${limit.size}`];
    switch (pagination) {
        case 'cursor':
            return [
                "type: 'cursor'",
                `cursor_name_in_request: '${cursorParameter}'`,
                `cursor_path_in_response: '${dotted(cursorPath)}'`,
                ...where,
                ...limits,
            ];
        case 'link':
            return [
                "type: 'link'",
                linkPath === undefined
                    ? "link_rel_in_response_header: 'next'"
                    : `link_path_in_response_body: '${dotted(linkPath)}'`,
                ...where,
                ...limits,
            ];
        case 'offset':
            return ["type: 'offset'", "offset_name_in_request: 'offset'", ...where, ...limits];
        case 'none':
            return [];
    }
}

/** The parameter that limits a page. */
export function limitParam({ limit: { name, size } }: SyncPlan): Param {
    return { name, code: `${keyText(name)}: ${size}` };
}

/** The parameter that asks for the page at the cursor, once there is one. */
export function cursorParam({ cursorParameter: name }: SyncPlan): Param {
    const member = name === 'cursor' ? name : `${name}: cursor`;
    return { name, code: `...(cursor !== '' && { ${member} })` };
}

/** The schema of a page that is read by hand. */
export function pageConstant(plan: SyncPlan, { page, provider }: SyncNames, withCursor: boolean): Code {
    const cursor = { path: plan.cursorPath, schema: 'z.string().nullish()', optional: true };
    const reads = withCursor && plan.path.length > 0;
    const records = { path: plan.path, schema: `z.array(${provider})` };
    return [...pageSchemaConstant(page, [records, ...(reads ? [cursor] : [])]), ''];
}

/** The records of a page that was read by hand. */
export function recordsOfPage({ path }: SyncPlan, page = 'page'): string {
    return valueAtPath(page, path);
}

function dotted(path: readonly string[]): string {
    return path.join('.').replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
