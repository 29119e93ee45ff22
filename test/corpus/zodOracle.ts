import { transformSync } from 'esbuild';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import * as z from 'zod';
import type { JsonSchema } from '../../src/core/schema/jsonSchema.ts';
import type { SchemaMode } from '../../src/core/schema/schemaMode.ts';

const here = createRequire(import.meta.url);
/** The zod that the platform's CLI brings along: what a function runs with. */
const platformZod: unknown = createRequire(here.resolve('nango'))('zod');

const zodSchema = z.custom<ZodSchema>((value) => typeof value === 'object' && value !== null && '_zod' in value);
const zodModule = z.custom<ZodModule>(
    (value) => typeof value === 'object' && value !== null && 'toJSONSchema' in value,
);

/** A schema of the platform's zod, as far as it is asked here. */
export interface ZodSchema {
    readonly _zod: { readonly def: { readonly type: string; readonly catchall?: unknown } };
    readonly safeParse: (value: unknown) => {
        readonly success: boolean;
        readonly data?: unknown;
        readonly error?: { readonly message: string };
    };
}

interface ZodModule {
    readonly toJSONSchema: (schema: ZodSchema, options: object) => object;
}

/** What the text gives to its create call, run for real with the platform's zod. */
export interface RealSchemas {
    readonly input: ZodSchema | undefined;
    readonly metadata: ZodSchema | undefined;
    readonly checkpoint: ZodSchema | undefined;
    readonly output: ZodSchema | undefined;
    readonly models: Readonly<Record<string, ZodSchema>> | undefined;
}

const definitionSchema = z.looseObject({
    input: zodSchema.optional(),
    metadata: zodSchema.optional(),
    checkpoint: zodSchema.optional(),
    output: zodSchema.optional(),
    models: z.record(z.string(), zodSchema).optional(),
});

/** Runs the text of a single-file function and takes the schemas from its create call. */
export function realSchemas(source: string): RealSchemas {
    const { code } = transformSync(source, { loader: 'ts', format: 'cjs' });
    const given: unknown[] = [];
    const create = (definition: unknown): unknown => {
        given.push(definition);
        return definition;
    };
    const modules = new Map<string, unknown>([
        ['zod', platformZod],
        ['nango', { createAction: create, createSync: create, createOnEvent: create }],
    ]);
    // Others are only used when a function runs.
    const require = (name: string): unknown => modules.get(name) ?? {};
    // In this realm: zod tells arrays and objects by their constructors.
    const run: unknown = vm.runInThisContext(`(function (exports, require, module) {${code}\n})`);
    if (typeof run === 'function') {
        const module = { exports: {} };
        Reflect.apply(run, undefined, [module.exports, require, module]);
    }
    const { input, metadata, checkpoint, output, models } = definitionSchema.parse(given[0]);
    return { input, metadata, checkpoint, output, models };
}

/**
 * What the platform's compiler makes of a schema as JSON Schema, but for input and in draft 2020-12. For output without
 * what it says of fields that no schema names: with us they are information.
 */
export function realJsonSchema(schema: ZodSchema, io: SchemaMode = 'input'): JsonSchema {
    if (typeOf(schema) === 'void') {
        return { type: 'null' };
    }
    const written = zodModule.parse(platformZod).toJSONSchema(schema, {
        io,
        unrepresentable: 'any',
        override: ({ zodSchema: part, jsonSchema }: { zodSchema: ZodSchema; jsonSchema: object }) => {
            if (typeOf(part) === 'date') {
                Object.assign(jsonSchema, { type: 'string', format: 'date-time' });
            }
            if (io === 'output' && typeOf(part) === 'object' && part._zod.def.catchall === undefined) {
                Reflect.deleteProperty(jsonSchema, 'additionalProperties');
            }
        },
    });
    const { $schema: _, ...rest } = z.record(z.string(), z.unknown()).parse(JSON.parse(JSON.stringify(written)));
    return rest;
}

function typeOf({ _zod }: ZodSchema): string {
    return _zod.def.type;
}
