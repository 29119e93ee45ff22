import type { JsonSchema } from '../jsonSchema.ts';

/** Numbers that may fit a schema, the most telling first. */
export function numberCandidates(schema: JsonSchema, name: string): number[] {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
    const step = schema.multipleOf ?? (schema.type === 'integer' ? 1 : undefined);
    const named = byName.find(([expression]) => expression.test(name))?.[1] ?? 1;
    const low = Math.max(minimum ?? -Infinity, exclusiveMinimum ?? -Infinity);
    const high = Math.min(maximum ?? Infinity, exclusiveMaximum ?? Infinity);
    const starts = [named, 1, 0, low, high].filter(Number.isFinite);
    const between = Number.isFinite(low + high) ? [(low + high) / 2] : [];
    return [...starts, ...between].flatMap((start) => {
        const size = step ?? 1;
        const rounded = step === undefined ? start : Math.ceil(start / step) * step;
        return [start, rounded, rounded + size, rounded - size];
    });
}

/** What a field's name says of it. */
const byName: readonly (readonly [RegExp, number])[] = [
    [/limit|per_?page|page_?size|count$|max/i, 10],
    [/year/i, 2026],
    [/lat(?:itude)?$/i, 52.52],
    [/(?:lng|lon|longitude)$/i, 13.405],
    [/amount|price|total/i, 10],
    [/(?:timestamp|_at|At)$/, 1_768_469_400],
    [/(?:^|_|[a-z])(?:id|Id|ID)$/, 123],
];
