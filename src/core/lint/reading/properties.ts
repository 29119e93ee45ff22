import type { SyntaxNode } from '@lezer/common';
import { textOf } from '../../syntax/expressions.ts';
import { childOf, childrenOf, nextPart, stringValue } from '../../syntax/nodes.ts';

/** A property of an object literal, as written. */
export interface Property {
    readonly node: SyntaxNode;
    readonly key: SyntaxNode;
    /** Of a shorthand property its name, of a method the property itself. */
    readonly value: SyntaxNode;
}

/** The properties that an object literal names itself; of two with one name the last, which counts. */
export function propertiesOf(source: string, object: SyntaxNode): ReadonlyMap<string, Property> {
    const found = new Map<string, Property>();
    for (const node of childrenOf(object)) {
        const key = node.name === 'Property' ? childOf(node, 'PropertyDefinition', 'String') : undefined;
        if (!key) continue;
        const colon = childOf(node, ':');
        const value = colon ? nextPart(colon) : childOf(node, 'ParamList') ? node : key;
        // `'` alone is a text that was just begun.
        if (!value || value.type.isError || (key.name === 'String' && value === key)) continue;
        found.set(key.name === 'String' ? stringValue(source, key) : textOf(source, key), { node, key, value });
    }
    return found;
}

/** The name of the property that a node is the value of, or stands in. */
export function keyText(source: string, property: SyntaxNode): string {
    const key = childOf(property, 'PropertyDefinition', 'String');
    if (!key) return '';
    return key.name === 'String' ? stringValue(source, key) : textOf(source, key);
}
