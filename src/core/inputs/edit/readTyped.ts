import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { kindOf } from '../form/fieldKind.ts';
import type { SchemaView } from '../form/schemaView.ts';
import { readJsonValue } from '../readJsonValue.ts';

/** What a typed text stands for: a value, nothing, or no value of its field. */
export type Typed = { readonly value: JsonValue | undefined } | 'unread';

/** Reads a text as it was typed into a field of a schema. */
export function readTyped(text: string, view: SchemaView, root: JsonSchema): Typed {
    switch (kindOf(view, root)) {
        case 'text':
            return { value: text };
        case 'number':
            return readNumber(text.trim());
        default: {
            if (text.trim() === '') return { value: undefined };
            const value = readJsonValue(text);
            return value === undefined ? 'unread' : { value };
        }
    }
}

function readNumber(text: string): Typed {
    if (text === '') return { value: undefined };
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) || text.endsWith('.')) return 'unread';
    const value = Number(text);
    const keepsDigits = !/^[-+]?\d+$/.test(text) || Number.isSafeInteger(value);
    return Number.isFinite(value) && keepsDigits ? { value } : 'unread';
}
