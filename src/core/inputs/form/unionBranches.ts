import * as l10n from '@vscode/l10n';
import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { isJsonList, isJsonObject, sameJson, type JsonObject } from '../jsonValue.ts';
import { choicesOf, kindOf } from './fieldKind.ts';
import { valueWords } from './fieldWords.ts';
import { branchesOf, viewOf, type SchemaView } from './schemaView.ts';
import { typeWord } from './typeWord.ts';

/** A kind that a union offers. */
export interface Branch {
    readonly label: string;
    readonly view: SchemaView;
}

/** The kinds of a union, named by what tells them apart, else by title or type. */
export function unionBranches(union: SchemaView, root: JsonSchema): readonly Branch[] {
    const views = flatBranches(union, root);
    const discriminator = discriminatorOf(views, root);
    return views.map((view, index) => {
        const telling = discriminator === undefined ? undefined : constantOf(view, discriminator, root);
        const label = telling === undefined ? (view.schema.title ?? typeWord(view, root)) : valueWords(telling);
        const alike = telling === undefined && views.filter((other) => typeWord(other, root) === label).length > 1;
        return { view, label: alike ? l10n.t('{0} {1}', label, index + 1) : label };
    });
}

/** The property whose constant tells the kinds apart; a union of others has none. */
export function discriminatorOf(views: readonly SchemaView[], root: JsonSchema): string | undefined {
    const [first] = views;
    return Object.keys(first?.schema.properties ?? {}).find((name) => {
        const constants = views.map((view) => constantOf(view, name, root));
        return !constants.includes(undefined) && new Set(constants).size === constants.length;
    });
}

/** The branch that a value is of: the chosen one if it can be, else the likeliest. */
export function branchOf(
    branches: readonly Branch[],
    value: JsonValue | undefined,
    chosen: number | undefined,
    root: JsonSchema,
): number | undefined {
    if (value === undefined) return chosen !== undefined && chosen < branches.length ? chosen : undefined;
    const scores = branches.map(({ view }) => likeness(view, value, root));
    if (chosen !== undefined && (scores[chosen] ?? 0) > 0) return chosen;
    const best = Math.max(...scores);
    return best === 0 ? undefined : scores.indexOf(best);
}

/** How much a value looks like one of a schema; 0 for not at all. */
function likeness(view: SchemaView, value: JsonValue, root: JsonSchema): number {
    const choices = choicesOf(view, root);
    if (choices !== undefined) return choices.some((choice) => sameJson(choice, value)) ? 20 : 0;
    switch (kindOf(view, root)) {
        case 'object':
            return isJsonObject(value) ? objectLikeness(view, value, root) : 0;
        case 'record':
            return isJsonObject(value) ? 1 : 0;
        case 'list': {
            const [first] = isJsonList(value) ? value : [];
            if (!isJsonList(value)) return 0;
            const { items } = view.schema;
            if (first === undefined || items === undefined || items === false) return 1;
            return likeness(viewOf({ schema: items, pointer: '' }, root), first, root);
        }
        case 'text':
            return typeof value === 'string' ? 10 : 0;
        case 'number':
            return typeof value === 'number'
                ? Number.isInteger(value) === (view.schema.type === 'integer')
                    ? 11
                    : 10
                : 0;
        case 'boolean':
            return typeof value === 'boolean' ? 10 : 0;
        case 'union':
            return Math.max(...unionBranches(view, root).map((branch) => likeness(branch.view, value, root)));
        case 'nothing':
            return value === null ? 10 : 0;
        case 'json':
        case 'choice':
            return 1;
    }
}

function objectLikeness({ schema }: SchemaView, value: JsonObject, root: JsonSchema): number {
    const properties = Object.entries(schema.properties ?? {});
    let score = 2;
    for (const [name, property] of properties) {
        const member = value[name];
        const choices = choicesOf(viewOf({ schema: property, pointer: '' }, root), root);
        const constant = choices?.length === 1 ? choices[0] : undefined;
        if (member === undefined) score -= schema.required?.includes(name) === true ? 0.1 : 0;
        else if (constant === undefined) score += 1;
        else if (sameJson(member, constant)) score += 10;
        else return 0;
    }
    return score;
}

function constantOf(view: SchemaView, name: string, root: JsonSchema): JsonValue | undefined {
    const property = view.schema.properties?.[name];
    if (property === undefined) return undefined;
    const choices = choicesOf(viewOf({ schema: property, pointer: '' }, root), root);
    return choices?.length === 1 ? choices[0] : undefined;
}

/** Unions in unions are one union. */
function flatBranches(union: SchemaView, root: JsonSchema): readonly SchemaView[] {
    return (branchesOf(union) ?? []).flatMap((spot) => {
        const view = viewOf(spot, root);
        return kindOf(view, root) === 'union' && spot.schema.$ref === undefined ? flatBranches(view, root) : [view];
    });
}
