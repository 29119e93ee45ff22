import type { SyntaxNode } from '@lezer/common';
import { declarationOf, initializerOf } from '../../syntax/declarations.ts';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { childOf, unwrapped } from '../../syntax/nodes.ts';
import { createCallsOf } from '../../function/createCall.ts';
import { defaultExportsOf } from '../../function/exports.ts';
import type { CompiledText, PlacedFinding, Placement } from './placement.ts';
import { wholeFile } from './fallback.ts';

/** Errors of the definition are about the whole file; the property that they name is found in the text. */
export function placeDefinition(text: CompiledText, found: string): PlacedFinding {
    const [, path, rest] = /^create\w+ > ([\w$ >]+?) ([A-Z"'][\s\S]*)$/.exec(found) ?? [];
    const property = path?.split(' > ').at(-1);
    const message = readable(property === undefined ? found : `${property}: ${rest ?? ''}`);
    const definition = definitionOf(text);
    const target = definition && targetIn(text, definition, property, found);
    if (target) {
        return { from: target.from, to: target.to, exact: false, message };
    }
    return { ...placeOfFunction(text), message };
}

/** The value of a property of the definition, or the function's head. */
export function placeOfProperty(text: CompiledText, property: string | undefined): Placement {
    const definition = property === undefined ? undefined : definitionOf(text);
    const target = definition && targetIn(text, definition, property, '');
    return target ? { from: target.from, to: target.to, exact: false } : placeOfFunction(text);
}

/** The head of the function, for errors about all of it; the file's first token where there is none. */
function placeOfFunction(text: CompiledText): Placement {
    const exported = defaultExportsOf(text.tree)[0]?.value;
    const call = createCallsOf(text.tree, moduleReferencesOf(text.tree))[0];
    const target = call?.callee ?? (exported && !exported.firstChild ? exported : undefined);
    return target ? { from: target.from, to: target.to, exact: false } : wholeFile(text);
}

function readable(message: string): string {
    return message
        .replace(/ (?:<path>|\S*build\/)\S*\.cjs\s*$/, '')
        .replace(/(check syntax here) \/vercel\/ms/, '$1 https://github.com/vercel/ms');
}

function definitionOf({ tree }: CompiledText): SyntaxNode | undefined {
    const call = createCallsOf(tree, moduleReferencesOf(tree))[0];
    const argument = call?.argument && unwrapped(call.argument);
    if (argument?.name === 'VariableName') {
        const definition = declarationOf(tree.source, argument);
        return definition && initializerOf(definition);
    }
    return argument;
}

function targetIn(
    text: CompiledText,
    definition: SyntaxNode,
    property: string | undefined,
    message: string,
): SyntaxNode | undefined {
    const { source } = text.tree;
    if (property === undefined) {
        const named = [...message.matchAll(/'([\w$]+(?:\.[\w$]+)*)'|\b(requires|trigger)\b/g)];
        const places = named.map((match) => propertyAt(source, definition, (match[1] ?? match[2] ?? '').split('.')));
        return places.find((place) => place !== undefined);
    }
    const value = propertyAt(source, definition, [property]);
    if (value && property === 'models') {
        const model = /Model "([^"]*)"/.exec(message)?.[1];
        return (model === undefined ? undefined : keyOf(source, value, model)) ?? value;
    }
    if (value && /^endpoints?: |Endpoint "/.test(message)) {
        return repeatedEndpoint(source, value) ?? value;
    }
    // A switch tells nothing without its name.
    return value?.name === 'BooleanLiteral' ? (value.parent ?? value) : value;
}

/** The value of a property, or its name where it is written short; through the objects on the way. */
function propertyAt(source: string, object: SyntaxNode, path: readonly string[]): SyntaxNode | undefined {
    let place: SyntaxNode | undefined = object;
    for (const name of path) {
        const key: SyntaxNode | undefined = place && keyOf(source, place, name);
        place = key && valueOf(key);
    }
    return place;
}

function keyOf(source: string, object: SyntaxNode, name: string): SyntaxNode | undefined {
    for (const property of object.getChildren('Property')) {
        const key = childOf(property, 'PropertyDefinition', 'String');
        if (key && source.slice(key.from, key.to).replace(/^(['"])(.*)\1$/, '$2') === name) {
            return key;
        }
    }
    return undefined;
}

function valueOf(key: SyntaxNode): SyntaxNode {
    const value = key.nextSibling?.name === ':' ? key.nextSibling.nextSibling : null;
    return value && !value.type.isError ? value : key;
}

/** The second of two endpoints with the same method and path. */
function repeatedEndpoint(source: string, endpoints: SyntaxNode): SyntaxNode | undefined {
    const seen = new Set<string>();
    for (const endpoint of endpoints.getChildren('ObjectExpression')) {
        const parts = ['method', 'path'].map((name) => {
            const value = propertyAt(source, endpoint, [name]);
            return value ? source.slice(value.from + 1, value.to - 1) : '';
        });
        const key = parts.join(' ');
        if (seen.has(key)) {
            return endpoint;
        }
        seen.add(key);
    }
    return undefined;
}
