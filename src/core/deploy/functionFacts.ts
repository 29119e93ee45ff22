import type { FunctionType } from '../function/functionFile.ts';
import { createCallsOf } from '../function/createCall.ts';
import { definitionOfFunction } from '../schema/definitionObject.ts';
import type { JsonValue } from '../schema/jsonSchema.ts';
import { schemasIn } from '../schema/readSchemas.ts';
import type { FunctionSchemas } from '../schema/schemaReading.ts';
import { Evaluator } from '../schema/static/evaluator.ts';
import type { RecordValue } from '../schema/static/value.ts';
import { jsonOf } from '../schema/static/values/jsonOf.ts';
import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { readSource } from '../syntax/sourceTree.ts';
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';

/** A value of a definition: `null` where it is absent; `unread` where only a run could tell it. */
export type Fact<Value> = { readonly value: Value | null } | 'unread';

/** What a definition says beside its code, read without running it. */
export interface FunctionFacts {
    readonly type: FunctionType;
    readonly description: Fact<string>;
    readonly version: Fact<string>;
    /** How often a sync runs. */
    readonly frequency: Fact<string>;
    readonly autoStart: Fact<boolean>;
    readonly scopes: Fact<readonly string[]>;
    readonly schemas: FunctionSchemas;
}

/** Reads what the definition in a text says; undefined where no definition can be found in it. */
export function functionFactsOf(source: string): FunctionFacts | undefined {
    const tree = readSource(withoutByteOrderMark(source));
    const references = moduleReferencesOf(tree);
    const definition = definitionOfFunction(tree, references);
    if (definition === undefined) return undefined;
    const value = new Evaluator(tree, references).valueOf(definition);
    if (value.kind !== 'record') return undefined;
    const call = createCallsOf(tree, references).find(({ argument }) => argument?.from === definition.from);
    return {
        type: call?.type === 'sync' ? 'sync' : 'action',
        description: factOf(value, 'description', isString),
        version: factOf(value, 'version', isString),
        frequency: factOf(value, 'frequency', isString),
        autoStart: factOf(value, 'autoStart', isBoolean),
        scopes: factOf(value, 'scopes', isStrings),
        schemas: schemasIn(tree),
    };
}

function factOf<Value>(
    { entries, open }: RecordValue,
    name: string,
    isValue: (json: JsonValue) => json is JsonValue & Value,
): Fact<Value> {
    const entry = entries.get(name)?.();
    if (entry === undefined) return open === undefined ? { value: null } : 'unread';
    if (entry.kind === 'data' && entry.data === undefined) return { value: null };
    const json = jsonOf(entry)?.json;
    return json !== undefined && isValue(json) ? { value: json } : 'unread';
}

function isString(json: JsonValue): json is string {
    return typeof json === 'string';
}

function isBoolean(json: JsonValue): json is boolean {
    return typeof json === 'boolean';
}

function isStrings(json: JsonValue): json is readonly string[] {
    return Array.isArray(json) && json.every((item) => typeof item === 'string');
}
