import { parse, type ParseError } from 'jsonc-parser';
import type { JsonValue } from '../schema/jsonSchema.ts';
import { isJsonValue } from './jsonValue.ts';

/** The value of a JSON text; undefined for none, and for a text that is not JSON. */
export function readJsonValue(text: string): JsonValue | undefined {
    if (text.trim() === '') return undefined;
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    return errors.length === 0 && isJsonValue(value) ? value : undefined;
}
