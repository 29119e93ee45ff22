import type { JsonSchema } from '../schema/jsonSchema.ts';

/** The names that a function's metadata must have and a connection's has not. */
export function missingMetadata(
    schema: JsonSchema | undefined,
    metadata: Readonly<Record<string, unknown>> | undefined,
): readonly string[] {
    if (metadata === undefined) return [];
    return (schema?.required ?? []).filter((name) => !(name in metadata));
}
