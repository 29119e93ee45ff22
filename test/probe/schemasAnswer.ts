import * as z from 'zod';
import { readSchemas } from '../../src/core/schema/readSchemas.ts';
import type { SchemaReading } from '../../src/core/schema/schemaReading.ts';

/** A question about the schemas of the function in a text. */
export const schemasQuestion = z.object({
    id: z.unknown().optional(),
    ask: z.literal('schemas'),
    path: z.string().nullish(),
    source: z.string(),
});

/** The probe's answer: each schema as JSON Schema for input, null where the function has none. */
export function schemasAnswer({ source }: z.infer<typeof schemasQuestion>): object {
    const { input, metadata, checkpoint, output, models, broken } = readSchemas(source);
    return {
        input: readingAnswer(input),
        metadata: readingAnswer(metadata),
        checkpoint: readingAnswer(checkpoint),
        output: readingAnswer(output),
        models: models ? Object.fromEntries([...models].map(([name, model]) => [name, readingAnswer(model)])) : null,
        broken,
    };
}

function readingAnswer(reading: SchemaReading | undefined): object | null {
    return reading
        ? {
              schema: reading.schema,
              gaveUp: reading.givenUp.map(({ pointer, position, reason }) => ({ pointer, ...position, reason })),
              runtimeChecks: reading.runtimeChecks.map(flatCheck),
              conversions: reading.conversions.map(flatCheck),
              broken: reading.broken,
          }
        : null;
}

function flatCheck({ pointer, position, method }: SchemaReading['runtimeChecks'][number]): object {
    return { pointer, ...position, method };
}
