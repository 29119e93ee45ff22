import { braced, type Code } from './code/code.ts';
import { toFill } from './code/fill.ts';
import { inComment } from './code/literals.ts';

/** A parameter of a request, and how it is written. */
export interface Param {
    readonly name: string;
    readonly code: string | Code;
}

/** A request to the provider as a function writes it. */
export interface RequestParts {
    /** The constant that holds it. */
    readonly name: string;
    readonly docs: string;
    /** The path as an expression. */
    readonly endpoint: string;
    /** Of several for one name the last counts. */
    readonly params?: readonly Param[];
    readonly data?: readonly string[];
    readonly paginate?: readonly string[];
    /** Why it is not sent again, where that could do something twice. */
    readonly onceBecause?: string;
}

/** The configuration of a request: the reference above the endpoint, retries said in any case. */
export function requestCode(parts: RequestParts): Code {
    const { name, docs, endpoint, params = [], data, paginate, onceBecause } = parts;
    return braced(
        `const ${name}: ProxyConfiguration = {`,
        [
            [docs, `endpoint: ${endpoint}`],
            ...(params.length === 0 ? [] : [inLineIfShort('params', lastOfEach(params))]),
            ...(data === undefined ? [] : [inLineIfShort('data', data)]),
            ...(paginate === undefined ? [] : [braced('paginate: {', paginate)]),
            onceBecause === undefined ? 'retries: 3' : [`// ${onceBecause}`, 'retries: 0'],
        ],
        '};',
    );
}

/** The comment that names the API reference. */
export function docsComment(docs: string | undefined, page: string): string {
    return docs === undefined ? `// ${toFill(`https://docs.example.com/${page}`)}` : `// ${inComment(docs)}`;
}

function lastOfEach(params: readonly Param[]): readonly (string | Code)[] {
    const counts = ({ name }: Param, index: number): boolean =>
        !params.slice(index + 1).some((later) => later.name === name);
    return params.filter(counts).map(({ code }) => code);
}

function inLineIfShort(name: string, parts: readonly (string | Code)[]): string | Code {
    const texts = parts.filter((part) => typeof part === 'string');
    const line = `${name}: { ${texts.join(', ')} }`;
    return texts.length === parts.length && line.length <= 100 ? line : braced(`${name}: {`, parts);
}
