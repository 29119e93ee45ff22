import {
    applyEdits,
    findNodeAtLocation,
    getNodeValue,
    modify,
    parseTree,
    type FormattingOptions,
    type Node,
} from 'jsonc-parser';
import { isObject } from '../run/compare/compareValues.ts';
import { caseFileVersion } from './caseFile.ts';
import { inOrder, type FunctionCase } from './functionCase.ts';

/** A change to a list of cases. */
export type CaseChange =
    /** Replaces the case of the same name, else comes last. */
    | { readonly kind: 'put'; readonly case: FunctionCase }
    | { readonly kind: 'rename'; readonly from: string; readonly to: string }
    | { readonly kind: 'remove'; readonly name: string };

/** The text of a new file with these cases: four spaces, a line break at the end. */
export function newCaseFile(cases: readonly FunctionCase[]): string {
    return `${JSON.stringify({ version: caseFileVersion, cases: cases.map(inOrder) }, null, 4)}\n`;
}

/** The file's text after a change; all else in it stays as it is. Only for texts that can be edited. */
export function editCaseFile(text: string, change: CaseChange): string {
    const list = nodeIn(text, ['cases']);
    const nodes = list?.children ?? [];
    const indexOf = (name: string): number => nodes.findIndex((node) => nameOf(node) === name);
    switch (change.kind) {
        case 'put': {
            const index = indexOf(change.case.name);
            return index < 0 ? append(text, list, change.case) : putParts(text, index, change.case);
        }
        case 'rename': {
            const name = nodeIn(text, ['cases', indexOf(change.from), 'name']);
            return name === undefined ? text : replace(text, name, JSON.stringify(change.to));
        }
        case 'remove':
            return remove(text, nodes, indexOf(change.name));
    }
}

/** The cases after a change. */
export function changeCases(cases: readonly FunctionCase[], change: CaseChange): readonly FunctionCase[] {
    switch (change.kind) {
        case 'put': {
            const put = inOrder(change.case);
            const known = cases.some(({ name }) => name === put.name);
            return known ? cases.map((other) => (other.name === put.name ? put : other)) : [...cases, put];
        }
        case 'rename':
            return cases.map((each) => (each.name === change.from ? { ...each, name: change.to } : each));
        case 'remove':
            return cases.filter(({ name }) => name !== change.name);
    }
}

function append(text: string, list: Node | undefined, value: FunctionCase): string {
    if (list === undefined) return text;
    const { eol, unit } = styleOf(text);
    const last = list.children?.at(-1);
    const indent = last === undefined ? indentAt(text, list.offset) + unit : indentAt(text, last.offset);
    const written = jsonAt(inOrder(value), text, indent);
    if (last !== undefined) {
        const end = last.offset + last.length;
        return `${text.slice(0, end)},${eol}${indent}${written}${text.slice(end)}`;
    }
    return replace(text, list, `[${eol}${indent}${written}${eol}${indentAt(text, list.offset)}]`);
}

function remove(text: string, nodes: readonly Node[], index: number): string {
    const [before, node, after] = [nodes[index - 1], nodes[index], nodes[index + 1]];
    if (node === undefined) return text;
    if (after !== undefined) return text.slice(0, node.offset) + text.slice(after.offset);
    const end = node.offset + node.length;
    if (before !== undefined) return text.slice(0, before.offset + before.length) + text.slice(end);
    return replace(text, node.parent ?? node, '[]');
}

/** Only parts that differ are written, so that a person's formatting and order of the others stay. */
function putParts(text: string, index: number, value: FunctionCase): string {
    const next: Readonly<Record<string, unknown>> = { ...inOrder(value) };
    const order = ['name', 'connection', 'input', 'metadata', 'checkpoint', 'lastSyncDate', 'expect'];
    return order.reduce((done, key) => {
        const path = ['cases', index, key];
        const node = nodeIn(done, path);
        const after = Object.hasOwn(next, key) ? next[key] : undefined;
        const before: unknown = node === undefined ? undefined : getNodeValue(node);
        if (JSON.stringify(before) === JSON.stringify(after)) return done;
        if (node !== undefined && after !== undefined) {
            return replace(done, node, jsonAt(after, done, indentAt(done, node.offset)));
        }
        const getInsertionIndex = (present: string[]): number =>
            present.filter((other) => order.indexOf(other) < order.indexOf(key)).length;
        const formattingOptions = formattingOf(done);
        return applyEdits(done, modify(done, path, after, { formattingOptions, getInsertionIndex }));
    }, text);
}

function replace(text: string, { offset, length }: Node, by: string): string {
    return text.slice(0, offset) + by + text.slice(offset + length);
}

function nameOf(node: Node): unknown {
    const value: unknown = getNodeValue(node);
    return isObject(value) ? value['name'] : undefined;
}

function nodeIn(text: string, path: (string | number)[]): Node | undefined {
    const root = parseTree(text);
    return root === undefined ? undefined : findNodeAtLocation(root, path);
}

/** A value as JSON whose further lines are indented as the file is. */
function jsonAt(value: unknown, text: string, indent: string): string {
    const { eol, unit } = styleOf(text);
    return JSON.stringify(value, null, unit).replaceAll('\n', eol + indent);
}

/** The blanks that the line of an offset starts with. */
function indentAt(text: string, offset: number): string {
    return /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
}

/** The indentation and line break that the file has; ours where it has none. */
function styleOf(text: string): { readonly unit: string; readonly eol: string } {
    return { unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '    ', eol: text.includes('\r\n') ? '\r\n' : '\n' };
}

function formattingOf(text: string): FormattingOptions {
    const { unit, eol } = styleOf(text);
    return { insertSpaces: !unit.includes('\t'), tabSize: unit.includes('\t') ? 4 : unit.length, eol };
}
