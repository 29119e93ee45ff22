import type { JsonSchema } from '../../schema/jsonSchema.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';

/** A deployed function's schema, as what was read from a text is. */
export function deployedReading(schema: JsonSchema): SchemaReading {
    return { schema, givenUp: [], runtimeChecks: [], conversions: [], broken: false };
}
