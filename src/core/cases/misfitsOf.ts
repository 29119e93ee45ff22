import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../schema/jsonSchema.ts';
import { validateValue } from '../schema/validateValue.ts';
import { isObject, type Place } from '../run/compare/compareValues.ts';
import { unknownKeyword } from './unknownKeyword.ts';

/** One place where a value does not fit a schema, in words. */
export interface Misfit {
    readonly place: Place;
    readonly message: string;
}

/** Where a value does not fit a JSON Schema that a person wrote. */
export function misfitsOf(schema: unknown, value: unknown): readonly Misfit[] {
    if (typeof schema === 'boolean') return schema ? [] : [{ place: [], message: l10n.t('Nothing fits this schema.') }];
    const keyword = unknownKeyword(schema);
    if (keyword !== undefined || !isSchema(schema)) {
        return [{ place: [], message: l10n.t('This schema can’t be checked here: it uses "{0}".', keyword ?? '') }];
    }
    return validateValue(schema, value).violations.map(({ path, message }) => ({ place: path, message }));
}

/** Of an unknown form, but for its keywords. */
function isSchema(value: unknown): value is JsonSchema {
    return isObject(value);
}
