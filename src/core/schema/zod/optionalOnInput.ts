import type { ZodSchema } from './zodSchema.ts';

/**
 * Whether an object may leave out a property of this schema, as zod itself counts it for JSON Schema. What could not
 * be read may be left out: that is never wrong.
 */
export function optionalOnInput(schema: ZodSchema, around: ReadonlySet<ZodSchema> = new Set()): boolean {
    if (around.has(schema) || around.size > 100) {
        return false;
    }
    const { def } = schema;
    const inside = (inner: ZodSchema): boolean => optionalOnInput(inner, new Set([...around, schema]));
    switch (def.type) {
        case 'undefined':
        case 'optional':
        case 'default':
        case 'prefault':
        case 'unread':
            return true;
        case 'nullable':
        case 'readonly':
        case 'catch':
            return inside(def.inner);
        case 'lazy':
            return inside(def.inner());
        case 'pipe':
            return inside(def.in);
        case 'union':
            return def.options.some(inside);
        default:
            return false;
    }
}
