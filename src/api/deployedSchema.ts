import * as z from 'zod';
import type { JsonSchema } from '../core/schema/jsonSchema.ts';

const definitions = z.object({ definitions: z.record(z.string(), z.looseObject({})) });
const jsonSchema = z.custom<JsonSchema>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);

/** The schema of what a deployed function is given: its input, or a sync's metadata. The platform names it in `input`. */
export function deployedInputSchema(input: string | null | undefined, schemas: unknown): JsonSchema | undefined {
    // The platform writes an older draft of JSON Schema, where shared parts go by another name.
    const text = JSON.stringify(schemas ?? {}).replaceAll('"#/definitions/', '"#/$defs/');
    const read = definitions.safeParse(JSON.parse(text));
    const own = read.success && input != null ? read.data.definitions[input] : undefined;
    return own === undefined || !read.success
        ? undefined
        : jsonSchema.safeParse({ ...own, $defs: read.data.definitions }).data;
}
