import { objectOf } from '../../syntax/expressions.ts';
import type { ZodSchema } from '../../schema/zod/zodSchema.ts';
import type { LintedFile } from './lintedFile.ts';
import { propertiesOf } from './properties.ts';
import type { Property } from './properties.ts';

/** The models of a sync as they are written, by name. */
export function modelProperties(file: LintedFile): ReadonlyMap<string, Property> {
    const value = file.isSync ? file.property('models')?.value : undefined;
    const object = value && objectOf(file.source, value);
    return object ? propertiesOf(file.source, object) : new Map<string, Property>();
}

/** The names of all models; undefined where they can't all be told. */
export function modelNames(file: LintedFile): readonly string[] | undefined {
    const value = file.isSync ? file.valueOf('models') : undefined;
    return value?.kind === 'record' && !value.open ? [...value.entries.keys()] : undefined;
}

/** The schemas of the models, as far as they are schemas. */
export function modelSchemas(file: LintedFile): ReadonlyMap<string, ZodSchema> {
    const value = file.isSync ? file.valueOf('models') : undefined;
    const found = new Map<string, ZodSchema>();
    for (const [name, model] of value?.kind === 'record' ? value.entries : []) {
        const schema = model();
        if (schema.kind === 'schema') found.set(name, schema.schema);
    }
    return found;
}
