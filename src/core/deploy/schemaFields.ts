import { typeWord } from '../inputs/form/typeWord.ts';
import { viewOf } from '../inputs/form/schemaView.ts';
import type { JsonSchema } from '../schema/jsonSchema.ts';

/** A field of a schema. */
export interface SchemaField {
    /** "assignee.login"; of the items of a list "labels[]". */
    readonly path: string;
    /** "string", "integer or null". */
    readonly type: string;
    readonly required: boolean;
    /** All that the schema says of the field itself, without the fields in it. */
    readonly rules: string;
}

/** Deeper fields are told by the field they are in. */
const deepest = 4;

/** Every field of a schema, at any depth that matters, outer ones first; '' is the value as a whole. */
export function schemaFieldsOf(root: JsonSchema): readonly SchemaField[] {
    const found: SchemaField[] = [];
    const visit = (schema: JsonSchema, path: string, required: boolean, depth: number): void => {
        const view = viewOf({ schema, pointer: '' }, root);
        const { properties, items, required: names = [] } = view.schema;
        found.push({ path, type: typeWord(view, root), required, rules: rulesOf(view.schema, depth >= deepest) });
        if (depth >= deepest) return;
        for (const [name, inner] of Object.entries(properties ?? {}))
            visit(inner, path === '' ? name : `${path}.${name}`, names.includes(name), depth + 1);
        if (items !== undefined && items !== false) visit(items, `${path}[]`, true, depth + 1);
    };
    visit(root, '', true, 0);
    return found;
}

function rulesOf(schema: JsonSchema, whole: boolean): string {
    const { $defs: _defs, ...own } = schema;
    if (whole) return JSON.stringify(own);
    const { properties: _properties, items: _items, required: _required, ...rules } = own;
    return JSON.stringify(rules);
}
