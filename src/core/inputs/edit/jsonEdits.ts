import { applyEdits, findNodeAtLocation, modify, parseTree, type Node } from 'jsonc-parser';
import type { JsonValue } from '../../schema/jsonSchema.ts';
import { jsonText } from '../../text/json.ts';
import { parentOf, segmentsOf } from '../pointer.ts';

/**
 * Puts a value at a place of a JSON text, in an object or list that is there; undefined takes away what is there. All
 * else stays as it was written. `order`: the names of the object, as they should stand.
 */
export function withValue(
    text: string,
    pointer: string,
    value: JsonValue | undefined,
    order: readonly string[] = [],
): string {
    if (pointer === '') return value === undefined ? '' : (jsonText(value, unitOf(text)) ?? '');
    const tree = parseTree(text);
    const parent = tree && nodeAt(tree, parentOf(pointer));
    if (tree === undefined || parent === undefined) return text;
    const node = nodeAt(tree, pointer);
    if (value === undefined) return node === undefined ? text : withoutMember(text, parent, pathOf(tree, pointer));
    if (node !== undefined) return splice(text, node.offset, node.length, written(text, node.offset, value));
    return withMember(text, parent, segmentsOf(pointer).at(-1) ?? '', { value, order });
}

/** Gives a member another name; it stays where it is. */
export function withName(text: string, pointer: string, name: string): string {
    const tree = parseTree(text);
    const node = tree && nodeAt(tree, pointer)?.parent?.children?.[0];
    return node === undefined ? text : splice(text, node.offset, node.length, JSON.stringify(name));
}

function withMember(
    text: string,
    parent: Node,
    name: string,
    { value, order }: { readonly value: JsonValue; readonly order: readonly string[] },
): string {
    const { children = [], offset, length } = parent;
    const inLines = children.length === 0 || text.slice(offset, offset + length).includes('\n');
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const lead = inLines ? `${eol}${lineIndent(text, offset)}${unitOf(text)}` : ' ';
    const key = parent.type === 'object' ? `${JSON.stringify(name)}: ` : '';
    const depth = inLines ? `${lineIndent(text, offset)}${unitOf(text)}` : lineIndent(text, offset);
    const member = key + indented(jsonText(value, inLines ? unitOf(text) : undefined) ?? '', depth, eol);
    if (children.length === 0)
        return splice(text, offset + 1, length - 2, `${lead}${member}${eol}${lineIndent(text, offset)}`);
    const at = order.indexOf(name);
    const next = at < 0 ? -1 : children.findIndex((child) => order.indexOf(nameOf(child)) > at);
    const before = next < 0 ? children.at(-1) : children[next - 1];
    if (before !== undefined) return splice(text, before.offset + before.length, 0, `,${lead}${member}`);
    const first = children[0]?.offset ?? offset + 1;
    return splice(text, first, 0, inLines ? `${member},${lead}` : `${member}, `);
}

function withoutMember(text: string, parent: Node, path: (string | number)[]): string {
    if (parent.children?.length === 1)
        return splice(text, parent.offset, parent.length, parent.type === 'object' ? '{}' : '[]');
    return applyEdits(text, modify(text, path, undefined, {}));
}

function nodeAt(tree: Node, pointer: string): Node | undefined {
    return findNodeAtLocation(tree, pathOf(tree, pointer));
}

/** A pointer as the parser takes it: places in lists are numbers. */
function pathOf(tree: Node, pointer: string): (string | number)[] {
    const path: (string | number)[] = [];
    for (const segment of segmentsOf(pointer)) {
        const inList = findNodeAtLocation(tree, path)?.type === 'array';
        path.push(inList ? Number(segment) : segment);
    }
    return path;
}

function nameOf(property: Node): string {
    const name: unknown = property.children?.[0]?.value;
    return typeof name === 'string' ? name : '';
}

/** A value as it is written at an offset: on as many lines as it needs, indented as its line is. */
function written(text: string, offset: number, value: JsonValue): string {
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    return indented(jsonText(value, unitOf(text)) ?? '', lineIndent(text, offset), eol);
}

function indented(value: string, indent: string, eol: string): string {
    return value.replaceAll('\n', `${eol}${indent}`);
}

function lineIndent(text: string, offset: number): string {
    const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function unitOf(text: string): string {
    return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function splice(text: string, offset: number, length: number, put: string): string {
    return text.slice(0, offset) + put + text.slice(offset + length);
}
