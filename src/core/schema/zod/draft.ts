import type { JsonSchema } from '../jsonSchema.ts';

/** A JSON Schema while it is being made. */
export type Draft = { -readonly [Key in keyof JsonSchema]: JsonSchema[Key] };

/** Writes a keyword that has a value. */
export function writeDefined<Key extends keyof Draft>(
    draft: Draft,
    key: Key,
    value: Exclude<Draft[Key], undefined> | undefined,
): void {
    if (value !== undefined) {
        draft[key] = value;
    }
}
