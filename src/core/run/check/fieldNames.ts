import type { JsonSchema } from '../../schema/jsonSchema.ts';
import { resolved } from '../../schema/validate/schemaParts.ts';

/** The fields that a schema of objects names, in its own order; those of all members of unions and intersections. */
export function fieldNames(root: JsonSchema): readonly string[] {
    const names = new Set<string>();
    const visit = (schema: JsonSchema, depth: number): void => {
        const part = resolved(root, { schema, pointer: '' }).schema;
        for (const name of Object.keys(part.properties ?? {})) names.add(name);
        if (depth > 10) return;
        for (const member of [...(part.allOf ?? []), ...(part.anyOf ?? []), ...(part.oneOf ?? [])]) {
            visit(member, depth + 1);
        }
    };
    visit(root, 0);
    return [...names];
}
