import type { SchemaMode } from '../schemaMode.ts';
import type { ZodSchema } from './zodSchema.ts';

/**
 * Whether an object may leave out a property of this schema, as zod itself counts it for JSON Schema. What could not
 * be read may be left out: that is never wrong.
 */
export function mayBeLeftOut(schema: ZodSchema, mode: SchemaMode, around: ReadonlySet<ZodSchema> = new Set()): boolean {
    if (around.has(schema) || around.size > 100) {
        return false;
    }
    const { def } = schema;
    const inside = (inner: ZodSchema): boolean => mayBeLeftOut(inner, mode, new Set([...around, schema]));
    switch (def.type) {
        case 'undefined':
        case 'optional':
        case 'unread':
            return true;
        case 'default':
        case 'prefault':
            return mode === 'input';
        case 'nullable':
        case 'readonly':
        case 'catch':
            return inside(def.inner);
        case 'lazy':
            return inside(def.inner());
        case 'pipe':
            return inside(mode === 'input' ? def.in : def.out);
        case 'union':
            return def.options.some(inside);
        default:
            return false;
    }
}
