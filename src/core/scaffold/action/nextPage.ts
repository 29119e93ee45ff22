import type { Pagination } from '../answers.ts';
import type { Code } from '../code/code.ts';
import { memberIfAny } from '../code/literals.ts';
import type { InputField } from '../inputField.ts';
import type { Param } from '../request.ts';
import { cursorParameter } from '../sample/cursorParameter.ts';
import { valueAtPath } from '../schemas/pageSchema.ts';

/** How the next page is asked for, and how its caller learns of it. */
export interface NextPage {
    readonly inputs: readonly InputField[];
    readonly params: readonly Param[];
    /** In front of the request. */
    readonly before: Code;
    /** The output's field and its value. */
    readonly output: readonly string[];
    readonly values: readonly string[];
    /** What is read of the response for it. */
    readonly part?: readonly string[];
}

/** What is known of the list. */
export interface ListFacts {
    readonly pagination: Pagination;
    /** The response is the list itself. */
    readonly bare: boolean;
    readonly cursorPath: readonly string[] | undefined;
    readonly linkPath: readonly string[] | undefined;
    readonly idKey: string | undefined;
    /** How many records a page holds, as an expression. */
    readonly pageSize: string;
    /** Names that the path has taken. */
    readonly taken: readonly string[];
}

const none: NextPage = { inputs: [], params: [], before: [], output: [], values: [] };

/** How a list is asked for page by page. */
export function nextPageOf(facts: ListFacts): NextPage {
    const { pagination, bare, idKey } = facts;
    if (pagination === 'none') return none;
    const byCursor = pagination === 'cursor' && !(bare && idKey === undefined);
    return byCursor ? cursorPage(facts) : numberedPage(facts);
}

function cursorPage({ bare, cursorPath = ['next_cursor'], idKey = '', taken }: ListFacts): NextPage {
    const name = taken.includes('cursor') ? 'page_cursor' : 'cursor';
    const description = 'Cursor from the previous page. Omit for the first page.';
    const parameter = bare ? 'cursor' : cursorParameter(cursorPath);
    return {
        inputs: [{ name, type: 'string', optional: true, description }],
        params: [{ name: parameter, code: `...(input.${name} !== undefined && { ${parameter}: input.${name} })` }],
        before: [],
        output: ['next_cursor: z.string().optional()'],
        // Where the response is the list itself, the last record says where the next page starts.
        values: [
            bare
                ? `next_cursor: records.at(-1) && String(${memberIfAny('records.at(-1)', idKey)})`
                : `next_cursor: ${valueAtPath('page', cursorPath, true)} ?? undefined`,
        ],
        ...(bare ? {} : { part: cursorPath }),
    };
}

function numberedPage({ pagination, bare, linkPath, pageSize, taken }: ListFacts): NextPage {
    const name = taken.includes('page') ? 'page_number' : 'page';
    const inBody = pagination === 'link' && linkPath !== undefined && !bare ? linkPath : undefined;
    const inHeader = `String(response.headers['link'] ?? '').includes('rel="next"')`;
    const more = pagination === 'link' ? inHeader : `records.length === ${pageSize}`;
    return {
        inputs: [
            {
                name,
                type: 'integer',
                optional: true,
                description: 'Number of the page, from 1. Omit for the first page.',
            },
        ],
        params: [{ name: 'page', code: 'page: pageNumber' }],
        before: [`const pageNumber = input.${name} ?? 1;`, ''],
        output: ['next_page: z.number().int().optional()'],
        values: [
            `next_page: ${inBody === undefined ? more : valueAtPath('page', inBody, true)} ? pageNumber + 1 : undefined`,
        ],
        ...(inBody === undefined ? {} : { part: inBody }),
    };
}
