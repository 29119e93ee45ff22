import type { LiteralValue, ZodSchema } from './zodSchema.ts';

/** The members of an enum: the names of numeric members that TypeScript adds are none. */
export function enumValues(entries: ReadonlyMap<string, string | number>): (string | number)[] {
    const numbers = new Set([...entries.values()].filter((value) => typeof value === 'number'));
    return [...entries].filter(([key]) => !numbers.has(Number(key))).map(([, value]) => value);
}

/** The values that a schema can have, where they are few and known: enums, literals and what wraps them. */
export function knownValues(schema: ZodSchema): readonly LiteralValue[] | undefined {
    const { def } = schema;
    switch (def.type) {
        case 'enum':
            return enumValues(def.entries);
        case 'literal':
            return def.values;
        case 'null':
            return [null];
        case 'undefined':
            return [undefined];
        case 'optional':
        case 'nullable':
        case 'default':
        case 'prefault':
        case 'catch':
        case 'readonly':
        case 'nonoptional':
            return knownValues(def.inner);
        case 'pipe':
            return knownValues(def.in);
        case 'union': {
            const all = def.options.map(knownValues);
            return all.every((values) => values !== undefined) ? [...new Set(all.flat())] : undefined;
        }
        default:
            return undefined;
    }
}
