import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { ModuleReference } from '../../syntax/moduleReferences.ts';
import { childOf, partsOf, unwrapped } from '../../syntax/nodes.ts';
import type { SourceTree } from '../../syntax/sourceTree.ts';
import { Definitions } from './definitions.ts';
import type { Frame } from './frame.ts';
import { callFunction } from './functions.ts';
import { callGlobal } from './values/globals.ts';
import { numberOf, regExpOf, unescaped } from './literals.ts';
import { callMethod, memberOf } from './members.ts';
import { objectOf } from './objects.ts';
import { binary, isTruthy, unary } from './operators.ts';
import { templateText } from './templates.ts';
import { atRunTime, data, unknown } from './value.ts';
import type { Value } from './value.ts';
import { Variables } from './variables.ts';
import { callZod } from '../builders/zodFunctions.ts';

/** More than any function of people needs; keeps endless recursion and endless files in bounds. */
const limits = { depth: 400, steps: 50_000 };

/**
 * Tells what the expressions of a text stand for without running it: constants, objects, simple functions and, above
 * all, zod's schemas. What it can't tell is `unknown`; it never throws.
 */
export class Evaluator {
    readonly source: string;
    readonly definitions: Definitions;
    readonly #variables: Variables;
    #depth = 0;
    #steps = 0;

    constructor(tree: SourceTree, references: readonly ModuleReference[]) {
        this.source = tree.source;
        this.definitions = new Definitions(tree);
        this.#variables = new Variables(this, references);
    }

    /** What this expression stands for. */
    valueOf(node: SyntaxNode, frame?: Frame): Value {
        this.#steps++;
        if (this.#depth >= limits.depth || this.#steps > limits.steps) {
            return unknown(node.from, l10n.t('Nested too deeply to be read.'));
        }
        this.#depth++;
        try {
            return this.#expression(unwrapped(node), frame);
        } finally {
            this.#depth--;
        }
    }

    /** The values of a call's arguments; undefined where their number can't be told. */
    valuesOf(list: SyntaxNode | undefined, frame: Frame | undefined): Value[] | undefined {
        const values: Value[] = [];
        let spread = false;
        for (const child of list ? expressionsIn(list) : []) {
            if (child.name === 'Spread') {
                spread = true;
                continue;
            }
            const value = this.valueOf(child, frame);
            if (!spread) {
                values.push(value);
            } else if (value.kind === 'list') {
                values.push(...value.items);
            } else {
                return undefined;
            }
            spread = false;
        }
        return values;
    }

    /** What a call of this function with these arguments gives. */
    call(fn: Value, values: readonly Value[], offset: number): Value {
        switch (fn.kind) {
            case 'zod':
                return callZod(this, fn.name, values, offset);
            case 'method':
                return callMethod(this, fn, values, offset);
            case 'global':
                return callGlobal(this, fn.name, values, offset);
            case 'function':
                return callFunction(this, fn, values, offset, this.#steps);
            case 'unknown':
                return fn;
            default:
                return unknown(offset, l10n.t('This is not a function.'), true);
        }
    }

    /** The text of a node. */
    text(node: SyntaxNode): string {
        return this.source.slice(node.from, node.to);
    }

    #expression(node: SyntaxNode, frame: Frame | undefined): Value {
        const text = this.text(node);
        switch (node.name) {
            case 'VariableName':
                return this.variable(node, frame);
            case 'String':
                return data(unescaped(text.slice(1, -1)));
            case 'TemplateString':
                return templateText(this, node, frame);
            case 'Number':
                return data(numberOf(text));
            case 'BooleanLiteral':
                return data(text === 'true');
            case 'null':
                return data(null);
            case 'RegExp': {
                const expression = regExpOf(text);
                return expression
                    ? { kind: 'pattern', pattern: { source: expression.source }, flags: expression.flags }
                    : unknown(node.from, l10n.t('This is not a regular expression.'), true);
            }
            case 'ArrayExpression': {
                const items = this.valuesOf(node, frame);
                return items ? { kind: 'list', items } : atRunTime(node);
            }
            case 'ObjectExpression':
                return objectOf(this, node, frame);
            case 'ArrowFunction':
            case 'FunctionExpression':
                return { kind: 'function', node, frame };
            case 'InstantiationExpression':
            case 'PrefixCast': {
                const inner = node.name === 'PrefixCast' ? node.lastChild : node.firstChild;
                return inner ? this.valueOf(inner, frame) : atRunTime(node);
            }
            case 'SequenceExpression':
                return node.lastChild ? this.valueOf(node.lastChild, frame) : atRunTime(node);
            case 'MemberExpression':
                return this.#member(node, frame);
            case 'CallExpression':
            case 'NewExpression':
                return this.#callExpression(node, frame);
            case 'UnaryExpression':
                return unary(this, node, frame);
            case 'BinaryExpression':
                return binary(this, node, frame);
            case 'ConditionalExpression':
                return this.#conditional(node, frame);
            default:
                return node.type.isError
                    ? unknown(node.from, l10n.t('Not written to its end.'), true)
                    : atRunTime(node);
        }
    }

    /** What a name stands for where it is used. */
    variable(node: SyntaxNode, frame: Frame | undefined): Value {
        return this.#variables.valueOf(node, frame);
    }

    #member(node: SyntaxNode, frame: Frame | undefined): Value {
        const [object] = partsOf(node);
        const name = node.lastChild;
        if (!object || !name) {
            return atRunTime(node);
        }
        const of = this.valueOf(object, frame);
        if (name.name === 'PropertyName') {
            return memberOf(of, this.text(name), name.from);
        }
        const index = name.name === ']' ? name.prevSibling : undefined;
        const key = index ? this.valueOf(index, frame) : undefined;
        if (key?.kind === 'data') {
            return memberOf(of, String(key.data), name.from);
        }
        return key ? atRunTime(node) : unknown(node.from, l10n.t('Not written to its end.'), true);
    }

    #callExpression(node: SyntaxNode, frame: Frame | undefined): Value {
        const callee = partsOf(node).find(({ name }) => name !== 'new');
        const fn = callee && this.valueOf(callee, frame);
        const values = this.valuesOf(childOf(node, 'ArgList'), frame);
        if (!fn || !values) {
            return atRunTime(node);
        }
        // The call is best told by its last name: `.min` in a chain over many lines.
        const name = callee.name === 'MemberExpression' ? callee.lastChild : callee;
        return this.call(fn, values, name?.from ?? node.from);
    }

    #conditional(node: SyntaxNode, frame: Frame | undefined): Value {
        const [condition, yes, no] = expressionsIn(node);
        const decided = condition ? isTruthy(this.valueOf(condition, frame)) : undefined;
        const chosen = decided === true ? yes : decided === false ? no : undefined;
        return chosen ? this.valueOf(chosen, frame) : atRunTime(node);
    }
}

/** The expressions of a list, spread marks included, brackets, commas and comments left out. */
function expressionsIn(list: SyntaxNode): SyntaxNode[] {
    return partsOf(list).filter(({ name, type }) => !/^[()[\]{},]$|^LogicOp$/.test(name) && !type.isError);
}
