import type { SyntaxNode } from '@lezer/common';
import { childOf, nextPart, partsOf } from '../../syntax/nodes.ts';
import type { Evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { unescaped } from './literals.ts';
import { memberOf } from './members.ts';
import { atRunTime, data } from './value.ts';
import type { Value } from './value.ts';

/**
 * What the names of a declaration or parameter list stand for, by where they are defined. `given` are a call's
 * arguments; declarations bring their own values.
 */
export function valuesOfPattern(
    evaluator: Evaluator,
    list: SyntaxNode,
    frame: Frame | undefined,
    given?: readonly Value[],
): ReadonlyMap<number, Value> {
    const found = new Map<number, Value>();
    const parts = targetsOf(list);
    parts.forEach(({ target, rest, fallback }, index) => {
        const argument: Value | undefined = rest ? { kind: 'list', items: given?.slice(index) ?? [] } : given?.[index];
        const missing = argument === undefined || (argument.kind === 'data' && argument.data === undefined);
        const value = missing && fallback ? evaluator.valueOf(fallback, frame) : (argument ?? data(undefined));
        bind(evaluator, target, value, frame, found);
    });
    return found;
}

function bind(
    evaluator: Evaluator,
    target: SyntaxNode,
    value: Value,
    frame: Frame | undefined,
    found: Map<number, Value>,
): void {
    switch (target.name) {
        case 'VariableDefinition':
            found.set(target.from, value);
            break;
        case 'ObjectPattern': {
            const taken = new Set<string>();
            for (const property of partsOf(target).filter(({ name }) => name === 'PatternProperty')) {
                bindProperty(evaluator, property, value, taken, frame, found);
            }
            break;
        }
        case 'ArrayPattern':
            targetsOf(target).forEach(({ target: inner, rest }, index) => {
                const items = value.kind === 'list' ? value.items : undefined;
                const item = rest && items ? { kind: 'list' as const, items: items.slice(index) } : items?.[index];
                bind(evaluator, inner, item ?? inDoubt(inner, value), frame, found);
            });
            break;
        default:
            break;
    }
}

function bindProperty(
    evaluator: Evaluator,
    property: SyntaxNode,
    value: Value,
    taken: Set<string>,
    frame: Frame | undefined,
    found: Map<number, Value>,
): void {
    const target = childOf(property, 'VariableDefinition', 'ObjectPattern', 'ArrayPattern');
    if (!target) {
        return;
    }
    if (childOf(property, 'Spread')) {
        const rest: Value =
            value.kind === 'record'
                ? { ...value, entries: new Map([...value.entries].filter(([key]) => !taken.has(key))) }
                : inDoubt(target, value);
        bind(evaluator, target, rest, frame, found);
        return;
    }
    const name = childOf(property, 'PropertyName', 'String') ?? target;
    const text = evaluator.text(name);
    const key = name.name === 'String' ? unescaped(text.slice(1, -1)) : text;
    taken.add(key);
    const member = memberOf(value, key, target.from);
    const equals = childOf(property, 'Equals');
    const fallback = equals && nextPart(equals);
    const missing = member.kind === 'data' && member.data === undefined;
    bind(evaluator, target, missing && fallback ? evaluator.valueOf(fallback, frame) : member, frame, found);
}

interface Part {
    readonly target: SyntaxNode;
    readonly rest: boolean;
    readonly fallback: SyntaxNode | undefined;
}

function targetsOf(list: SyntaxNode): Part[] {
    const parts: Part[] = [];
    for (const child of partsOf(list)) {
        if (/^(?:VariableDefinition|ObjectPattern|ArrayPattern)$/.test(child.name)) {
            parts.push({ target: child, rest: child.prevSibling?.name === 'Spread', fallback: defaultOf(child) });
        }
    }
    return parts;
}

function defaultOf(target: SyntaxNode): SyntaxNode | undefined {
    for (let next = target.nextSibling; next && next.name !== ','; next = next.nextSibling) {
        if (next.name === 'Equals') {
            return nextPart(next);
        }
    }
    return undefined;
}

function inDoubt(target: SyntaxNode, value: Value): Value {
    return value.kind === 'unknown' ? value : atRunTime(target);
}
