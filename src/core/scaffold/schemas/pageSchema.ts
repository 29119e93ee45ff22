import { braced, type Code } from '../code/code.ts';
import { keyText, memberIfAny, memberOf } from '../code/literals.ts';

/** Part of a response that is read: where it stands, and its schema. */
export interface PagePart {
    readonly path: readonly string[];
    readonly schema: string;
    /** What it stands in may be missing, as on the last page. */
    readonly optional?: boolean;
}

/** The schema of a response, with just the parts that are read. */
export function pageSchema(parts: readonly PagePart[]): string {
    const whole = parts.find(({ path }) => path.length === 0);
    return whole === undefined ? `z.object({ ${fieldsOf(parts).join(', ')} })` : whole.schema;
}

/** The constant that holds such a schema; what is long stands in several lines. */
export function pageSchemaConstant(name: string, parts: readonly PagePart[]): Code {
    const line = `const ${name} = ${pageSchema(parts)};`;
    const inLine = line.length <= 110 || parts.some(({ path }) => path.length === 0);
    return inLine ? [line] : braced(`const ${name} = z.object({`, fieldsOf(parts), '});');
}

function fieldsOf(parts: readonly PagePart[]): string[] {
    const keys = [...new Set(parts.map(({ path }) => path[0] ?? ''))];
    return keys.map((key) => {
        const inside = parts.filter(({ path }) => path[0] === key);
        const missing = inside.every(({ path, optional }) => path.length > 1 && optional === true);
        const schema = pageSchema(inside.map((part) => ({ ...part, path: part.path.slice(1) })));
        return `${keyText(key)}: ${schema}${missing ? '.nullish()' : ''}`;
    });
}

/** What stands at a path of a value. */
export function valueAtPath(value: string, path: readonly string[], optional = false): string {
    const [first, ...others] = path;
    if (first === undefined) return value;
    return others.reduce(optional ? memberIfAny : memberOf, memberOf(value, first));
}
