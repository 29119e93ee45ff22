import type { Code } from '../code/code.ts';
import { memberIfAny } from '../code/literals.ts';
import { valueAtPath } from '../schemas/pageSchema.ts';
import type { Param } from '../request.ts';
import { canPaginate, cursorParam, limitParam, pageConstant, recordsOfPage, recordsRequest } from './syncRequest.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

/** Code that goes through pages, and the constants that it needs. */
export interface Pages {
    readonly constants: Code;
    readonly code: Code;
}

/** What is done with every page; its records are in `records`. */
interface PageWork {
    readonly params: readonly Param[];
    readonly perPage: Code;
    /** Between the request and its first page. */
    readonly before?: Code;
}

/** Goes through all pages in the way that the provider has them. */
export function allPages(plan: SyncPlan, named: SyncNames, { params, perPage, before = [] }: PageWork): Pages {
    if (canPaginate(plan)) {
        return {
            constants: [],
            code: [
                ...recordsRequest(plan, params, true),
                '',
                ...before,
                'for await (const page of nango.paginate(config)) {',
                [`const records = z.array(${named.provider}).parse(page);`, ...perPage],
                '}',
            ],
        };
    }
    if (plan.pagination === 'none') {
        return {
            constants: pageConstant(plan, named, false),
            code: [...recordsRequest(plan, params, false), '', ...before, ...readPage(plan, named), ...perPage],
        };
    }
    const { constants, code } = pagesByHand(plan, named, {
        params: [limitParam(plan), ...params, cursorParam(plan)],
        perPage: [...perPage, `cursor = ${nextCursor(plan, "''")};`, "hasMore = cursor !== '';"],
    });
    return { constants, code: ["let cursor = '';", ...hasMore, '', ...before, ...code] };
}

/** Stands in front of such a loop. */
export const hasMore: Code = ['let hasMore = true;'];

/** A loop that makes each request itself; what it does with a page sets `hasMore`. */
export function pagesByHand(plan: SyncPlan, named: SyncNames, { params, perPage }: PageWork, withCursor = true): Pages {
    return {
        constants: pageConstant(plan, named, withCursor),
        code: [
            'while (hasMore) {',
            [...recordsRequest(plan, params, false), '', ...readPage(plan, named), ...perPage],
            '}',
        ],
    };
}

/** The cursor of the next page; where the response is the list itself, the last record says where it starts. */
export function nextCursor({ path, cursorPath, idKey }: SyncPlan, otherwise: string): string {
    return path.length === 0
        ? `String(${memberIfAny('records.at(-1)', idKey)} ?? ${otherwise})`
        : `${valueAtPath('page', cursorPath, true)} ?? ${otherwise}`;
}

function readPage(plan: SyncPlan, { page }: SyncNames): Code {
    const response = 'const response = await nango.get(config);';
    if (plan.path.length === 0) return [response, `const records = ${page}.parse(response.data);`];
    return [response, `const page = ${page}.parse(response.data);`, `const records = ${recordsOfPage(plan)};`];
}
