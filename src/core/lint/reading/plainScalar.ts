import type { ZodSchema } from '../../schema/zod/zodSchema.ts';

/**
 * Whether a schema has the plain type of `z.string()`, `z.number()` or `z.boolean()`, with checks or without; undefined
 * where that can't be told.
 */
export function isPlainScalar(schema: ZodSchema, types: readonly string[]): boolean | undefined {
    const { def, notes } = schema;
    if (def.type === 'unread') return undefined;
    if (!types.includes(def.type)) return false;
    // `z.email()` and `z.coerce.number()` have types of their own.
    const isFormat = def.type === 'string' && def.format !== undefined;
    return !isFormat && !notes.some(({ kind, text }) => kind === 'lenient' && text.startsWith('coerce.'));
}
