import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import type { ZodSchema } from './zodOracle.ts';

const cli = createRequire(import.meta.url).resolve('nango');
const sdk = createRequire(cli).resolve('@nangohq/runner-sdk');

interface Given {
    readonly version: string;
    readonly input: unknown;
    readonly modelName: string;
    readonly jsonSchema: unknown;
}

const isFunction = (value: unknown): boolean => typeof value === 'function';
const validator = z.object({ validateData: z.custom<(given: Given) => unknown>(isFunction) });
const writer = z.object({
    buildJsonSchemaDefinitionsFromZodModels: z.custom<(models: Record<string, ZodSchema>) => unknown>(isFunction),
});

async function fromFile(...parts: readonly string[]): Promise<unknown> {
    const loaded: unknown = await import(pathToFileURL(path.join(...parts)).href);
    return loaded;
}

/** What the platform says of a value: it reports each place, or that it can't check at all. */
export type PlatformVerdict = 'taken' | 'refused' | 'unable';

/** The platform's own check of what a function gives, by the code that its CLI brings along. */
export async function platformCheck(): Promise<
    (schema: ZodSchema, value: unknown, version: string) => PlatformVerdict
> {
    const { validateData } = validator.parse(await fromFile(path.dirname(sdk), 'dataValidation.js'));
    const { buildJsonSchemaDefinitionsFromZodModels } = writer.parse(
        await fromFile(path.dirname(cli), 'zeroYaml', 'json-schema.js'),
    );
    return (schema, value, version) => {
        const jsonSchema = buildJsonSchemaDefinitionsFromZodModels({ Model: schema });
        const said = validateData({ version, input: value, modelName: 'Model', jsonSchema });
        if (said === true) return 'taken';
        return Array.isArray(said) && said.some((each) => each instanceof Error) ? 'unable' : 'refused';
    };
}
