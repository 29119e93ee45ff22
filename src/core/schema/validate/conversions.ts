import type { SchemaMode } from '../schemaMode.ts';
import type { RuntimeCheck } from '../schemaReading.ts';

/**
 * What may not be held against a value, since zod changes it before that is checked: `type` that it is of another
 * type, `missing` that it is not there, `everything` whatever it is.
 */
export type Softness = 'type' | 'missing' | 'everything' | 'text' | 'pattern' | 'trimmed' | 'blanks' | 'required';

/** Where zod converts values first: there a schema says less than zod takes. */
export class Conversions {
    readonly #at: ReadonlyMap<string, ReadonlySet<Softness>>;

    constructor(conversions: readonly Pick<RuntimeCheck, 'pointer' | 'method'>[], mode: SchemaMode = 'input') {
        const at = new Map<string, ReadonlySet<Softness>>();
        for (const { pointer, method } of conversions) {
            at.set(
                pointer,
                new Set([
                    ...(at.get(pointer) ?? []),
                    ...(mode === 'input' ? softnessOf(method) : softnessAfter(method)),
                ]),
            );
        }
        this.#at = at;
    }

    has(pointer: string, softness: Softness): boolean {
        return this.#at.size > 0 && (this.#at.get(pointer)?.has(softness) ?? false);
    }
}

/**
 * What comes out has been converted already, or was given by code that nobody checks: only what the schema itself does
 * not say exactly may not be held against it.
 */
function softnessAfter(method: string): readonly Softness[] {
    switch (method) {
        case 'regex':
        case 'includes':
        case 'record':
            return softnessOf(method);
        case 'trim after checks':
        case 'toLowerCase':
        case 'toUpperCase':
        case 'normalize':
        case 'slugify':
        case 'overwrite':
            return ['text'];
        default:
            return [];
    }
}

function softnessOf(method: string): readonly Softness[] {
    switch (method) {
        case 'coerce.number':
        case 'coerce.date':
        case 'coerce.bigint':
            return ['type'];
        case 'coerce.string':
        case 'coerce.boolean':
            return ['type', 'missing'];
        case 'trim':
            return ['trimmed'];
        case 'trim after checks':
            return ['blanks'];
        case 'regex':
        case 'includes':
            return ['pattern'];
        case 'record':
            return ['required'];
        case 'toLowerCase':
        case 'toUpperCase':
        case 'normalize':
        case 'slugify':
        case 'overwrite':
            return ['text'];
        default:
            return ['everything'];
    }
}
