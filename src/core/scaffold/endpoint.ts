import { withoutMarks } from './code/fill.ts';
import { isIdentifier, keyText, memberOf, quoted } from './code/literals.ts';
import type { Param } from './request.ts';
import { wordsOf } from './words.ts';

/** A path at the provider, taken apart. */
export interface Endpoint {
    /** Text of the path, or the name of the parameter that stands there. */
    readonly parts: readonly (string | { readonly parameter: string })[];
    /** Parameters of the path in order, each once. */
    readonly parameters: readonly string[];
    /** What followed the question mark: it belongs into `params`. */
    readonly query: readonly (readonly [name: string, value: string])[];
}

const parameter = /\$?\{([^{}]*)\}|(?<=\/):([A-Za-z_]\w*)/g;

/** Reads a path as people paste it: with a method or a host in front, `{id}` or `:id` for parameters. */
export function readEndpoint(text: string): Endpoint {
    const typed = withoutMarks(text)
        .trim()
        .replace(/^(?:GET|POST|PUT|PATCH|DELETE)\s+/i, '')
        .replace(/^https?:\/\/[^/?#]*/i, '')
        .replace(/#.*$/, '');
    const [path = '', query = ''] = typed.split(/\?(.*)/s);
    const parts: (string | { parameter: string })[] = [];
    let at = 0;
    const rooted = path.startsWith('/') ? path : `/${path}`;
    for (const match of rooted.matchAll(parameter)) {
        if (match.index > at) parts.push(rooted.slice(at, match.index));
        parts.push({ parameter: parameterName(match[1] ?? match[2] ?? '') });
        at = match.index + match[0].length;
    }
    if (at < rooted.length) parts.push(rooted.slice(at));
    const names = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.parameter]));
    return { parts, parameters: [...new Set(names)], query: queryOf(query) };
}

/** The path as an expression, its parameters taken from `source`. */
export function endpointText({ parts }: Endpoint, source: string): string {
    if (parts.every((part) => typeof part === 'string')) return quoted(parts.join(''));
    const inner = parts.map((part) => {
        if (typeof part === 'string') return part.replace(/[`\\]|\$(?=\{)/g, '\\$&');
        return `\${encodeURIComponent(${memberOf(source, part.parameter)})}`;
    });
    return `\`${inner.join('')}\``;
}

/** What followed the question mark, as parameters. */
export function queryParams({ query }: Endpoint): Param[] {
    return query.map(([name, value]) => ({ name, code: `${keyText(name)}: ${quoted(value)}` }));
}

/** A parameter's name as one of an input. */
function parameterName(text: string): string {
    const last = text.trim().split('.').at(-1) ?? '';
    if (isIdentifier(last)) return last;
    const name = wordsOf(last).join('_');
    if (name === '') return 'id';
    return isIdentifier(name) ? name : `_${name}`;
}

/** Values in braces are parameters of their own right: they are left to the person's inputs. */
function queryOf(text: string): (readonly [string, string])[] {
    const pairs = text.split('&').flatMap((pair) => {
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        const plain = name !== '' && name !== '__proto__' && value !== '' && !/[{}]/.test(value);
        return plain ? [[decoded(name), decoded(value)] as const] : [];
    });
    return [...new Map(pairs)];
}

function decoded(text: string): string {
    try {
        return decodeURIComponent(text.replaceAll('+', ' '));
    } catch {
        return text;
    }
}
