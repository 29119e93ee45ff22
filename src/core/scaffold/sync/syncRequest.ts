import { toFill } from '../code/fill.ts';
import { endpointText, queryMembers } from '../endpoint.ts';
import { paramMember } from '../action/inputValues.ts';
import type { Code } from '../code/code.ts';
import { kebabCase } from '../words.ts';
import { docsComment, requestCode } from '../request.ts';
import { pageSchema, valueAtPath } from '../schemas/pageSchema.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

/** How many records a page holds. */
export const pageSize = 100;

/** The request for records: what is asked of every page, and `params` for this one. */
export function recordsRequest(plan: SyncPlan, params: readonly (string | Code)[], paginates: boolean): Code {
    const { endpoint, endpointGuessed, metadata, answers, noun } = plan;
    const path = endpointText(endpoint, 'metadata');
    const others = metadata.filter(({ name }) => !endpoint.parameters.includes(name));
    return requestCode({
        name: 'config',
        docs: docsComment(answers.docs, kebabCase(['list', ...noun.many])),
        endpoint: endpointGuessed ? toFill(path) : path,
        params: [...queryMembers(endpoint), ...others.map((field) => paramMember('metadata', field)), ...params],
        ...(paginates ? { paginate: paginateMembers(plan) } : {}),
    });
}

/** Whether Nango's own pagination can walk the pages. */
export function canPaginate({ pagination, path }: SyncPlan): boolean {
    // A cursor has to stand somewhere in the response.
    return pagination !== 'none' && !(pagination === 'cursor' && path.length === 0);
}

/** The members of `paginate`. */
export function paginateMembers({ pagination, path, cursorPath, linkPath }: SyncPlan): string[] {
    const where = path.length === 0 ? [] : [`response_path: '${dotted(path)}'`];
    const limit = ["limit_name_in_request: 'limit'", `limit: ${pageSize}`];
    switch (pagination) {
        case 'cursor':
            return [
                "type: 'cursor'",
                "cursor_name_in_request: 'cursor'",
                `cursor_path_in_response: '${dotted(cursorPath)}'`,
                ...where,
                ...limit,
            ];
        case 'link':
            return [
                "type: 'link'",
                linkPath === undefined
                    ? "link_rel_in_response_header: 'next'"
                    : `link_path_in_response_body: '${dotted(linkPath)}'`,
                ...where,
                ...limit,
            ];
        case 'offset':
            return ["type: 'offset'", "offset_name_in_request: 'offset'", ...where, ...limit];
        case 'none':
            return [];
    }
}

/** The schema of a page that is read by hand. */
export function pageConstant(plan: SyncPlan, { page, provider }: SyncNames, withCursor: boolean): Code {
    const cursor = { path: plan.cursorPath, schema: 'z.string().nullish()', optional: true };
    const reads = withCursor && plan.path.length > 0;
    const schema = pageSchema([{ path: plan.path, schema: `z.array(${provider})` }, ...(reads ? [cursor] : [])]);
    return [`const ${page} = ${schema};`, ''];
}

/** The records of a page that was read by hand. */
export function recordsOfPage({ path }: SyncPlan, page = 'page'): string {
    return valueAtPath(page, path);
}

function dotted(path: readonly string[]): string {
    return path.join('.').replaceAll('\\', '\\\\').replaceAll("'", "\\'");
}
