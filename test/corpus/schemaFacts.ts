import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { JsonSchema } from '../../src/core/schema/jsonSchema.ts';
import { readSchemas } from '../../src/core/schema/readSchemas.ts';
import type { SchemaReading } from '../../src/core/schema/schemaReading.ts';

type Json = Readonly<Record<string, unknown>>;
const json = z.record(z.string(), z.unknown());
const schemaFact = z
    .object({
        jsonSchema: json.nullish(),
        fields: z.array(z.object({ name: z.string(), required: z.boolean() })).default([]),
        unknownKeys: z.string().nullish(),
    })
    .nullish();
const factsSchema = z.object({
    files: z.array(z.object({ path: z.string(), input: schemaFact, metadata: schemaFact, checkpoint: schemaFact })),
});

/** Compares with the facts, which zod wrote in output mode and draft 7; says what differs. */
export function checkFacts(checkout: string): boolean {
    const facts = factsSchema.parse(
        JSON.parse(readFileSync(new URL('../fixtures/corpus-facts.json', import.meta.url), 'utf8')),
    );
    const counts = { schemas: 0, exact: 0 };
    for (const file of facts.files) {
        const ours = readSchemas(readFileSync(path.join(checkout, file.path), 'utf8'));
        for (const name of ['input', 'metadata', 'checkpoint'] as const) {
            const fact = file[name];
            const schema = ours[name]?.schema;
            if (!fact && !schema) {
                continue;
            }
            counts.schemas++;
            const theirs = fact?.jsonSchema ? asInput(fact.jsonSchema) : undefined;
            // Both sides lose what the other mode can't say: whether an object is strict, what a default makes optional.
            const same = isDeepStrictEqual(ours[name] && asInput(withoutTransformed(ours[name])), theirs);
            const required = new Set(schema?.required);
            const fields = Object.keys(schema?.properties ?? {});
            const sameFields =
                fact?.fields.length === 0 ||
                isDeepStrictEqual(
                    fact?.fields.map((field) => [field.name, field.required]),
                    fields.map((field) => [field, required.has(field)]),
                );
            const sameKeys = fact?.unknownKeys == null || fact.unknownKeys === unknownKeysOf(schema);
            if (same && sameFields && sameKeys) {
                counts.exact++;
            } else {
                console.log(`${file.path} ${name}: not as the facts say`);
            }
        }
    }
    console.log(`facts: ${counts.exact} of ${counts.schemas} schemas exact`);
    return counts.exact === counts.schemas;
}

/** Draft 7 in output mode to draft 2020-12 in input mode, as far as one can be told from the other. */
function asInput(schema: Json): Json {
    const text = JSON.stringify(schema).replaceAll('#/definitions/', '#/$defs/');
    const changed: unknown = JSON.parse(text, (_, value: unknown) => {
        const object = json.safeParse(value).data;
        if (!object || Array.isArray(value)) {
            return value;
        }
        const { additionalProperties, definitions, required, ...rest } = object;
        const properties = json.safeParse(object['properties']).data ?? {};
        const hasDefault = (key: string): boolean => json.safeParse(properties[key]).data?.['default'] !== undefined;
        const names = z.array(z.string()).safeParse(required).data;
        const needed = names?.filter((key) => !hasDefault(key)) ?? required;
        return {
            ...rest,
            ...(needed === undefined || (Array.isArray(needed) && needed.length === 0) ? {} : { required: needed }),
            ...(additionalProperties === undefined || additionalProperties === false ? {} : { additionalProperties }),
            ...(definitions === undefined ? {} : { $defs: definitions }),
        };
    });
    return json.parse(changed);
}

/** Of what a transform makes, the output's schema can't tell anything. */
function withoutTransformed({ schema, runtimeChecks }: SchemaReading): Json {
    const copy: unknown = JSON.parse(JSON.stringify(schema));
    for (const { pointer, method } of runtimeChecks) {
        const steps = pointer.split('/').slice(1);
        const last = steps.pop();
        const holder = steps.reduce<unknown>((part, step) => member(part, step), copy);
        if (method === 'transform' && last !== undefined && typeof holder === 'object' && holder !== null) {
            Reflect.set(holder, last, {});
        }
    }
    return json.parse(copy);
}

function unknownKeysOf(schema: JsonSchema | undefined): string {
    switch (schema?.additionalProperties) {
        case undefined:
            return 'strip';
        case false:
            return 'strict';
        default:
            return 'passthrough';
    }
}

function member(of: unknown, step: string): unknown {
    return typeof of === 'object' && of !== null ? Reflect.get(of, step) : undefined;
}
