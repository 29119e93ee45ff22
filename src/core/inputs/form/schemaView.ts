import type { JsonSchema } from '../../schema/jsonSchema.ts';
import { pointerTo, segmentsOf } from '../pointer.ts';

/** A schema and its place in the whole. */
export interface SchemaSpot {
    readonly schema: JsonSchema;
    /** JSON pointer into the outermost schema. */
    readonly pointer: string;
}

/** A schema as a form sees it: references followed, null taken out. */
export interface SchemaView extends SchemaSpot {
    readonly nullable: boolean;
    /** Every place that was passed on the way, the first included: notes may stand at any of them. */
    readonly passed: readonly string[];
}

/** Follows references and takes null out of unions, for as long as there is one way to go. */
export function viewOf(spot: SchemaSpot, root: JsonSchema): SchemaView {
    let { schema, pointer } = spot;
    let nullable = false;
    const passed = [pointer];
    for (
        let next = stepFrom({ schema, pointer }, root);
        next !== undefined;
        next = stepFrom({ schema, pointer }, root)
    ) {
        if (passed.includes(next.pointer) && next.schema.$ref !== undefined)
            return { schema: {}, pointer, nullable, passed };
        ({ schema, pointer } = next);
        nullable ||= next.tookNull;
        passed.push(pointer);
    }
    return { schema, pointer, nullable, passed };
}

/** The branches of a union; undefined where there is none. */
export function branchesOf({ schema, pointer }: SchemaSpot): readonly SchemaSpot[] | undefined {
    const keyword = schema.anyOf === undefined ? 'oneOf' : 'anyOf';
    return schema[keyword]?.map((branch, index) => ({
        schema: branch,
        pointer: pointerTo(pointerTo(pointer, keyword), index),
    }));
}

function stepFrom(spot: SchemaSpot, root: JsonSchema): (SchemaSpot & { readonly tookNull: boolean }) | undefined {
    const { schema, pointer } = spot;
    if (schema.$ref !== undefined) {
        const { $ref, ...own } = schema;
        const target = $ref === '#' ? '' : $ref.slice(1);
        return { schema: { ...schemaAt(root, target), ...own }, pointer: target, tookNull: false };
    }
    if (schema.allOf !== undefined) return mergedObjects(spot, root);
    const { type } = schema;
    if (typeof type === 'object' && type.includes('null') && type.length === 2) {
        const other = type.find((name) => name !== 'null') ?? 'null';
        return { schema: { ...schema, type: other }, pointer, tookNull: true };
    }
    const branches = branchesOf(spot);
    if (branches === undefined) return undefined;
    const others = branches.filter((branch) => branch.schema.type !== 'null');
    const tookNull = others.length < branches.length;
    const { anyOf: _anyOf, oneOf: _oneOf, ...own } = schema;
    const [only] = others;
    if (only !== undefined && others.length === 1)
        return { schema: { ...only.schema, ...own }, pointer: only.pointer, tookNull };
    if (!tookNull || only === undefined) return undefined;
    return { schema: { ...own, anyOf: others.map((branch) => branch.schema) }, pointer, tookNull };
}

/** Objects that a value must all be, as one object. */
function mergedObjects(
    { schema, pointer }: SchemaSpot,
    root: JsonSchema,
): (SchemaSpot & { readonly tookNull: boolean }) | undefined {
    const { allOf = [], ...own } = schema;
    const parts = allOf.map((part, index) =>
        viewOf({ schema: part, pointer: pointerTo(pointerTo(pointer, 'allOf'), index) }, root),
    );
    if (parts.some((part) => part.nullable || part.schema.properties === undefined)) return undefined;
    const properties: Record<string, JsonSchema> = {};
    for (const part of parts) Object.assign(properties, part.schema.properties);
    const required = parts.flatMap((part) => part.schema.required ?? []);
    const merged: JsonSchema = { type: 'object', properties, required };
    return { schema: { ...merged, ...own }, pointer, tookNull: false };
}

/** The schema that a JSON pointer names; any JSON where there is none. */
export function schemaAt(root: JsonSchema, pointer: string): JsonSchema {
    let at: unknown = root;
    for (const segment of segmentsOf(pointer)) {
        at =
            typeof at === 'object' && at !== null
                ? Object.entries(at).find(([name]) => name === segment)?.[1]
                : undefined;
    }
    return isSchema(at) ? at : {};
}

function isSchema(value: unknown): value is JsonSchema {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
