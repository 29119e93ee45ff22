import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { childOf, nextPart, partsOf } from '../../syntax/nodes.ts';
import type { Evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { unescaped } from './literals.ts';
import { inPropertyOrder } from './propertyOrder.ts';
import { unknown } from './value.ts';
import type { RecordValue, UnknownValue, Value } from './value.ts';

/** An object literal; its values are looked at when they are needed. */
export function objectOf(evaluator: Evaluator, node: SyntaxNode, frame: Frame | undefined): RecordValue {
    const entries = new Map<string, () => Value>();
    let open: UnknownValue | undefined;
    for (const property of partsOf(node)) {
        if (property.name !== 'Property') {
            continue;
        }
        if (childOf(property, 'Spread')) {
            const spread = spreadOf(evaluator, property, frame);
            if (spread.kind === 'unknown') {
                open = spread;
                // Each of those before may be replaced by it.
                for (const key of entries.keys()) {
                    entries.set(key, () => spread);
                }
            } else {
                open ??= spread.open;
                for (const [key, value] of spread.entries) {
                    entries.set(key, value);
                }
            }
            continue;
        }
        const key = keyOf(evaluator, property, frame);
        if (typeof key === 'string') {
            entries.set(
                key,
                once(() => valueOfProperty(evaluator, property, frame)),
            );
        } else {
            open ??= key;
        }
    }
    return { kind: 'record', entries: inPropertyOrder(entries), open };
}

function spreadOf(evaluator: Evaluator, property: SyntaxNode, frame: Frame | undefined): RecordValue | UnknownValue {
    const expression = partsOf(property).find(({ name, type }) => name !== 'Spread' && !type.isError);
    const value = expression && evaluator.valueOf(expression, frame);
    switch (value?.kind) {
        case 'record':
        case 'unknown':
            return value;
        case 'data':
            return { kind: 'record', entries: new Map() };
        default:
            return unknown(property.from, l10n.t('What is spread in here can’t be told.'), !value);
    }
}

function keyOf(evaluator: Evaluator, property: SyntaxNode, frame: Frame | undefined): string | UnknownValue {
    const name = childOf(property, 'PropertyDefinition', 'String', 'Number', '[');
    if (name?.name === '[') {
        const expression = nextPart(name);
        const value = expression && evaluator.valueOf(expression, frame);
        if (value?.kind === 'data' && value.data !== undefined) {
            return String(value.data);
        }
        return unknown(property.from, l10n.t('The name of this property can’t be told.'));
    }
    if (!name) {
        return unknown(property.from, l10n.t('Not written to its end.'), true);
    }
    const text = evaluator.text(name);
    switch (name.name) {
        case 'String':
            return unescaped(text.slice(1, -1));
        case 'Number':
            return String(Number(text));
        default:
            return text;
    }
}

function valueOfProperty(evaluator: Evaluator, property: SyntaxNode, frame: Frame | undefined): Value {
    if (childOf(property, 'ParamList')) {
        const fn: Value = { kind: 'function', node: property, frame };
        return childOf(property, 'get') ? evaluator.call(fn, [], property.from) : fn;
    }
    const colon = childOf(property, ':');
    if (!colon) {
        const shorthand = childOf(property, 'PropertyDefinition');
        return shorthand ? evaluator.variable(shorthand, frame) : unfinished(property);
    }
    const value = nextPart(colon);
    return value && !value.type.isError ? evaluator.valueOf(value, frame) : unfinished(property);
}

function unfinished(property: SyntaxNode): Value {
    return unknown(property.from, l10n.t('Not written to its end.'), true);
}

function once(find: () => Value): () => Value {
    let found: Value | undefined;
    return () => (found ??= find());
}
