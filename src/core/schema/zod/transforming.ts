import type { ZodSchema } from './zodSchema.ts';

/** Whether a value leaves this schema as another one: its examples and defaults are then none of the input. */
export function isTransforming(schema: ZodSchema, looked = new Set<ZodSchema>()): boolean {
    // The end of recursion without end.
    if (looked.has(schema) || looked.size > 1_000) {
        return false;
    }
    looked.add(schema);
    const inside = (inner: ZodSchema): boolean => isTransforming(inner, looked);
    const { def } = schema;
    switch (def.type) {
        case 'transform':
            return true;
        case 'array':
            return inside(def.element);
        case 'lazy':
            return inside(def.inner());
        case 'promise':
        case 'optional':
        case 'nonoptional':
        case 'nullable':
        case 'readonly':
        case 'default':
        case 'prefault':
            return inside(def.inner);
        case 'intersection':
            return inside(def.left) || inside(def.right);
        case 'record':
            return inside(def.key) || inside(def.value);
        case 'pipe':
            return inside(def.in) || inside(def.out);
        case 'object':
            return [...def.shape.schemas.values()].some(inside);
        case 'union':
            return def.options.some(inside);
        case 'tuple':
            return def.items.some(inside) || (def.rest !== undefined && inside(def.rest));
        default:
            return false;
    }
}
