import type { RuntimeCheck } from '../schemaReading.ts';

/** What may not be held against a value, since zod changes it before that is checked. */
export type Softness = 'everything' | 'text' | 'pattern' | 'trimmed' | 'blanks' | 'required';

/** Where zod converts values first: there a schema says less than zod takes. */
export class Conversions {
    readonly #at: ReadonlyMap<string, ReadonlySet<Softness>>;

    constructor(conversions: readonly Pick<RuntimeCheck, 'pointer' | 'method'>[]) {
        const at = new Map<string, Set<Softness>>();
        for (const { pointer, method } of conversions) {
            const known = at.get(pointer) ?? new Set();
            at.set(pointer, known.add(softnessOf(method)));
        }
        this.#at = at;
    }

    has(pointer: string, softness: Softness): boolean {
        return this.#at.get(pointer)?.has(softness) ?? false;
    }
}

function softnessOf(method: string): Softness {
    switch (method) {
        case 'trim':
            return 'trimmed';
        case 'trim after checks':
            return 'blanks';
        case 'regex':
        case 'includes':
            return 'pattern';
        case 'record':
            return 'required';
        case 'toLowerCase':
        case 'toUpperCase':
        case 'normalize':
        case 'slugify':
        case 'overwrite':
            return 'text';
        default:
            return 'everything';
    }
}
