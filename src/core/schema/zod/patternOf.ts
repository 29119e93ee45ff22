import { boundsOf } from './zodCheck.ts';
import { enumValues } from './enumValues.ts';
import { escapedForPattern, formatPattern } from './formatPatterns.ts';
import type { ZodSchema } from './zodSchema.ts';

/** The pattern of what this schema looks like as text, for template literals; undefined where it has none. */
export function patternOf(schema: ZodSchema): string | undefined {
    const { def } = schema;
    switch (def.type) {
        case 'string': {
            const { patterns, minimum, maximum } = boundsOf([...(def.format ? [def.format] : []), ...schema.checks]);
            return [...patterns].at(-1)?.source ?? String.raw`^[\s\S]{${minimum ?? 0},${maximum ?? ''}}$`;
        }
        case 'number': {
            const { format } = boundsOf([...(def.format ? [def.format] : []), ...schema.checks]);
            return formatPattern(format?.includes('int') ? 'integer' : 'number')?.source;
        }
        case 'boolean':
        case 'bigint':
        case 'null':
        case 'undefined':
            return formatPattern(def.type)?.source;
        case 'enum':
            return `^(${enumValues(def.entries)
                .map((value) => (typeof value === 'string' ? escapedForPattern(value) : String(value)))
                .join('|')})$`;
        case 'literal':
            return `^(${def.values.map((value) => escapedForPattern(String(value))).join('|')})$`;
        case 'template':
            return templatePattern(def.parts);
        case 'optional':
            return mapped(patternOf(def.inner), (inner) => `^(${inner})?$`);
        case 'nullable':
            return mapped(patternOf(def.inner), (inner) => `^(${inner}|null)$`);
        case 'lazy':
            return patternOf(def.inner());
        case 'union': {
            const all = def.options.map(patternOf).filter((pattern) => pattern !== undefined);
            return all.length === def.options.length ? `^(${all.map(unanchored).join('|')})$` : undefined;
        }
        default:
            return undefined;
    }
}

/** The pattern of a template literal; undefined where one of its parts has none. */
export function templatePattern(parts: readonly (ZodSchema | string)[]): string | undefined {
    const sources = parts.map((part) =>
        typeof part === 'string' ? escapedForPattern(part) : mapped(patternOf(part), (inner) => inner),
    );
    return sources.includes(undefined) ? undefined : `^${sources.join('')}$`;
}

function mapped(pattern: string | undefined, change: (inner: string) => string): string | undefined {
    return pattern === undefined ? undefined : change(unanchored(pattern));
}

function unanchored(pattern: string): string {
    return pattern.replace(/^\^/, '').replace(/\$$/, '');
}
