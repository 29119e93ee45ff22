import { braced, type Code } from '../code/code.ts';
import { keyText, memberOf } from '../code/literals.ts';
import { canBeNull, fieldOf, isScalar, type FieldShape, type ObjectShape } from '../sample/shape.ts';
import type { ProviderSchemas } from './providerSchemas.ts';

/** A schema made of the provider's, and the function that makes its values of the provider's. */
export interface ModelSchema {
    readonly schema: Code;
    readonly mapper: Code;
}

/** What a model is made of. */
export interface ModelParts {
    /** The constant's name, and that of the provider's schema. */
    readonly name: string;
    readonly provider: string;
    readonly record: ObjectShape;
    /** What the mapping function is called, and its parameter. */
    readonly mapper: string;
    readonly parameter: string;
    /** Records need a text as `id`; results of an action don't. */
    readonly idKey: string | undefined;
}

/** Writes a model: the provider's fields, null left out, with an `id` that is text. */
export function modelSchema(parts: ModelParts, schemas: ProviderSchemas): ModelSchema {
    const { name, provider, record, mapper, parameter, idKey } = parts;
    const fields = record.fields.filter(({ key }) => idKey === undefined || key !== 'id');
    const id = idKey === undefined ? undefined : fieldOf(record, idKey);
    const shape = [
        ...(id === undefined ? [] : ['id: z.string()']),
        ...fields.map((field) => `${keyText(field.key)}: ${schemaOf(field, schemas, provider)}`),
    ];
    const values = [
        ...(id === undefined ? [] : [`id: ${idValue(id, parameter)}`]),
        ...fields.map((field) => `${keyText(field.key)}: ${valueOf(field, parameter)}`),
    ];
    return {
        schema: braced(`const ${name} = z.object({`, shape, '});'),
        mapper: [
            `function ${mapper}(${parameter}: z.infer<typeof ${provider}>): z.infer<typeof ${name}> {`,
            braced('return {', values, '};'),
            '}',
        ],
    };
}

/** The field that tells records apart; undefined where the sample shows none. */
export function idKeyOf(record: ObjectShape, words: readonly string[]): string | undefined {
    const own = words.join('');
    const likely = ['id', 'uuid', 'uid', 'gid', `${own}id`, 'key', 'number', 'code', 'slug'];
    const usable = record.fields.filter(
        ({ shape, optional }) => isScalar(shape) && shape.kind !== 'boolean' && !optional,
    );
    for (const name of likely) {
        const found = usable.find(({ key }) => key.toLowerCase().replace(/[^a-z\d]/g, '') === name);
        if (found !== undefined) return found.key;
    }
    return usable.find(({ key }) => /id$/i.test(key))?.key;
}

function schemaOf(field: FieldShape, schemas: ProviderSchemas, provider: string): string {
    const { key, shape } = field;
    const described = shape.kind === 'text' && shape.date !== undefined ? `.describe('${dateWords[shape.date]}')` : '';
    return schemas.ofShape(shape, key, provider) + (mayBeMissing(field) ? '.optional()' : '') + described;
}

const dateWords = { date: 'Date, as 2026-10-01', dateTime: 'Date and time, ISO 8601' } as const;

function valueOf(field: FieldShape, parameter: string): string {
    const value = memberOf(parameter, field.key);
    return canBeNull(field.shape) ? `${value} ?? undefined` : value;
}

function mayBeMissing({ shape, optional }: FieldShape): boolean {
    return optional || canBeNull(shape);
}

function idValue({ key, shape }: FieldShape, parameter: string): string {
    const value = memberOf(parameter, key);
    return shape.kind === 'text' ? value : `String(${value})`;
}
