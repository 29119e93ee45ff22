import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { isJsonList, isJsonObject } from '../jsonValue.ts';
import { branchesOf, viewOf, type SchemaView } from './schemaView.ts';

/** What a form makes of a schema. */
export type FieldKind =
    'text' | 'number' | 'boolean' | 'choice' | 'object' | 'list' | 'record' | 'union' | 'json' | 'nothing';

/** What a form makes of a schema. */
export function kindOf(view: SchemaView, root: JsonSchema): FieldKind {
    const { schema } = view;
    if (schema.const !== undefined || schema.enum !== undefined) return 'choice';
    if (branchesOf(view) !== undefined) {
        if (choicesOf(view, root) !== undefined) return 'choice';
        return suggestionsOf(view, root) === undefined ? 'union' : 'text';
    }
    switch (schema.type) {
        case 'string':
            return 'text';
        case 'number':
        case 'integer':
            return 'number';
        case 'boolean':
            return 'boolean';
        case 'null':
            return 'nothing';
        case 'array':
            return isList(schema) ? 'list' : 'json';
        case 'object':
            return isRecord(schema) ? 'record' : 'object';
        default:
            return 'json';
    }
}

/** The values to choose from; undefined where others are allowed too. */
export function choicesOf(view: SchemaView, root: JsonSchema): readonly JsonValue[] | undefined {
    const { schema } = view;
    if (schema.const !== undefined) return [schema.const];
    if (schema.enum !== undefined) return schema.enum;
    const branches = branchesOf(view)?.map((branch) => choicesOf(viewOf(branch, root), root));
    if (branches === undefined || branches.includes(undefined)) return undefined;
    return branches.flatMap((choices) => choices ?? []);
}

/** Usual texts of a field that takes any text. */
export function suggestionsOf(view: SchemaView, root: JsonSchema): readonly string[] | undefined {
    const branches = branchesOf(view)?.map((branch) => viewOf(branch, root));
    if (branches === undefined) return undefined;
    const rest = branches.filter((branch) => choicesOf(branch, root) === undefined);
    if (rest.length !== 1 || rest[0]?.schema.type !== 'string') return undefined;
    const texts = branches.flatMap((branch) => choicesOf(branch, root) ?? []);
    return texts.every((text) => typeof text === 'string') ? texts : undefined;
}

/** Whether a value can be shown by the control of its schema, right or wrong. */
export function fitsKind(kind: FieldKind, value: JsonValue): boolean {
    switch (kind) {
        case 'object':
        case 'record':
            return isJsonObject(value);
        case 'list':
            return isJsonList(value);
        case 'json':
        case 'union':
        case 'choice':
            return true;
        case 'boolean':
            return typeof value === 'boolean';
        case 'text':
        case 'number':
            return typeof value === 'string' || typeof value === 'number';
        case 'nothing':
            return false;
    }
}

/** Items of one kind, or a fixed number of them; a tuple that goes on is rare and edited as JSON. */
function isList({ items, prefixItems }: JsonSchema): boolean {
    const ofOneKind = items !== undefined && items !== false;
    return ofOneKind !== (prefixItems !== undefined);
}

function isRecord({ properties, additionalProperties }: JsonSchema): boolean {
    return (
        (properties === undefined || Object.keys(properties).length === 0) &&
        additionalProperties !== undefined &&
        additionalProperties !== false
    );
}
