import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { initializerOf } from '../../syntax/declarations.ts';
import type { ModuleReference } from '../../syntax/moduleReferences.ts';
import { ancestorOf, childOf, partsOf, unwrapped } from '../../syntax/nodes.ts';
import type { SourceTree } from '../../syntax/sourceTree.ts';
import { callMethod, memberOf } from './members.ts';
import { callGlobal, isGlobal } from './globals.ts';
import { Definitions } from './definitions.ts';
import { enumOf } from './enums.ts';
import { frameAround, frameOf } from './frame.ts';
import type { Frame } from './frame.ts';
import { numberOf, regExpOf, unescaped } from './literals.ts';
import { objectOf } from './objects.ts';
import { binary, isTruthy, unary } from './operators.ts';
import { valuesOfPattern } from './patterns.ts';
import { data, unknown } from './value.ts';
import type { FunctionValue, Value } from './value.ts';
import { callZod } from './zodFunctions.ts';

/** More than any function of people needs; keeps endless recursion and endless files in bounds. */
const limits = { depth: 250, steps: 200_000 };

/**
 * Tells what the expressions of a text stand for without running it: constants, objects, simple functions and, above
 * all, zod's schemas. What it can't tell is `unknown`; it never throws.
 */
export class Evaluator {
    readonly source: string;
    readonly definitions: Definitions;
    readonly #imports = new Map<number, { readonly module: string; readonly imported: string }>();
    readonly #values = new Map<number, Value>();
    readonly #open = new Set<string>();
    #depth = 0;
    #steps = 0;

    constructor(tree: SourceTree, references: readonly ModuleReference[]) {
        this.source = tree.source;
        this.definitions = new Definitions(tree);
        for (const { form, module, names } of references) {
            for (const { node, imported } of form === 'import' ? names : []) {
                this.#imports.set(node.from, { module, imported });
            }
        }
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
                return this.#callFunction(fn, values, offset);
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
                return this.#template(node, frame);
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
                return items ? { kind: 'list', items } : this.#atRunTime(node);
            }
            case 'ObjectExpression':
                return objectOf(this, node, frame);
            case 'ArrowFunction':
            case 'FunctionExpression':
                return { kind: 'function', node, frame };
            case 'InstantiationExpression':
            case 'PrefixCast': {
                const inner = node.name === 'PrefixCast' ? node.lastChild : node.firstChild;
                return inner ? this.valueOf(inner, frame) : this.#atRunTime(node);
            }
            case 'SequenceExpression':
                return node.lastChild ? this.valueOf(node.lastChild, frame) : this.#atRunTime(node);
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
                    : this.#atRunTime(node);
        }
    }

    /** What a name stands for where it is used. */
    variable(node: SyntaxNode, frame: Frame | undefined): Value {
        const name = this.text(node);
        const definition = this.definitions.of(node);
        const imported = definition && this.#imports.get(definition.from);
        if (imported) {
            return this.#imported(node, imported.module, imported.imported);
        }
        if (definition) {
            return this.#defined(definition, frame);
        }
        switch (name) {
            case 'undefined':
                return data(undefined);
            case 'NaN':
                return data(Number.NaN);
            case 'Infinity':
                return data(Infinity);
            // While a file is being started, its imports may be missing.
            case 'z':
                return { kind: 'zod', name: '' };
            default:
                return isGlobal(name)
                    ? { kind: 'global', name }
                    : unknown(node.from, l10n.t('{0} is not defined in this file.', name), true);
        }
    }

    #defined(definition: SyntaxNode, current: Frame | undefined): Value {
        const frame = frameAround(definition, current);
        const values = frame?.values ?? this.#values;
        const known = values.get(definition.from);
        if (known) {
            return known;
        }
        const key = `${String(definition.from)} ${String(frame?.id)}`;
        const name = this.text(definition);
        if (this.#open.has(key)) {
            return unknown(definition.from, l10n.t('{0} is made of itself.', name));
        }
        this.#open.add(key);
        const value = this.definitions.isChanged(definition)
            ? unknown(definition.from, l10n.t('{0} is changed after it is defined.', name))
            : this.#meaningOf(definition, frame);
        this.#open.delete(key);
        values.set(definition.from, value);
        return value;
    }

    #meaningOf(definition: SyntaxNode, frame: Frame | undefined): Value {
        const { parent } = definition;
        switch (parent?.name) {
            case 'FunctionDeclaration':
                return { kind: 'function', node: parent, frame };
            case 'EnumDeclaration':
                return enumOf(this, parent, frame);
            case 'VariableDeclaration': {
                const initializer = initializerOf(definition);
                return initializer ? this.valueOf(initializer, frame) : this.#notGiven(definition);
            }
            default: {
                const declaration = ancestorOf(
                    definition,
                    'VariableDeclaration',
                    'ParamList',
                    'CatchClause',
                    'ForSpec',
                );
                return declaration?.name === 'VariableDeclaration'
                    ? (valuesOfPattern(this, declaration, frame).get(definition.from) ?? this.#notGiven(definition))
                    : this.#atRunTime(definition);
            }
        }
    }

    #notGiven(definition: SyntaxNode): Value {
        return unknown(definition.from, l10n.t('{0} has no value here.', this.text(definition)));
    }

    #imported(reference: SyntaxNode, module: string, imported: string): Value {
        if (module !== 'zod' && module !== 'zod/v4') {
            const name = this.text(reference);
            return unknown(reference.from, l10n.t('{0} comes from {1}: only this file is read.', name, module));
        }
        return { kind: 'zod', name: imported === '*' || imported === 'default' || imported === 'z' ? '' : imported };
    }

    #template(node: SyntaxNode, frame: Frame | undefined): Value {
        let text = '';
        let from = node.from + 1;
        for (const part of partsOf(node)) {
            if (part.name !== 'Interpolation') {
                continue;
            }
            const expression = partsOf(part).find(({ name }) => !name.startsWith('Interpolation'));
            const value = expression && this.valueOf(expression, frame);
            if (value?.kind !== 'data') {
                return value?.kind === 'unknown' ? value : this.#atRunTime(part);
            }
            text += unescaped(this.source.slice(from, part.from)) + String(value.data);
            from = part.to;
        }
        return data(text + unescaped(this.source.slice(from, node.to - 1)));
    }

    #member(node: SyntaxNode, frame: Frame | undefined): Value {
        const [object] = partsOf(node);
        const name = node.lastChild;
        if (!object || !name) {
            return this.#atRunTime(node);
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
        return key ? this.#atRunTime(node) : unknown(node.from, l10n.t('Not written to its end.'), true);
    }

    #callExpression(node: SyntaxNode, frame: Frame | undefined): Value {
        const callee = partsOf(node).find(({ name }) => name !== 'new');
        const fn = callee && this.valueOf(callee, frame);
        const values = this.valuesOf(childOf(node, 'ArgList'), frame);
        if (!fn || !values) {
            return this.#atRunTime(node);
        }
        // The call is best told by its last name: `.min` in a chain over many lines.
        const name = callee.name === 'MemberExpression' ? callee.lastChild : callee;
        return this.call(fn, values, name?.from ?? node.from);
    }

    #callFunction(fn: FunctionValue, values: readonly Value[], offset: number): Value {
        if (childOf(fn.node, 'async', 'Star')) {
            return this.#atRunTime(fn.node);
        }
        const frame = frameOf(fn.node, fn.frame, this.#steps);
        const parameters = childOf(fn.node, 'ParamList');
        if (parameters) {
            for (const [from, value] of valuesOfPattern(this, parameters, frame, values)) {
                frame.values.set(from, value);
            }
        }
        const body = fn.node.lastChild;
        if (!body) {
            return this.#atRunTime(fn.node);
        }
        return body.name === 'Block' ? this.#returned(body, frame, offset) : this.valueOf(body, frame);
    }

    /** Only bodies that run straight to their `return` are followed. */
    #returned(body: SyntaxNode, frame: Frame, offset: number): Value {
        for (const statement of partsOf(body)) {
            if (statement.name === 'ReturnStatement') {
                const value = partsOf(statement).find(({ name }) => name !== 'return' && name !== ';');
                return value ? this.valueOf(value, frame) : data(undefined);
            }
            if (!harmlessStatements.has(statement.name)) {
                return this.#atRunTime(statement);
            }
        }
        return unknown(offset, l10n.t('This function returns nothing.'));
    }

    #conditional(node: SyntaxNode, frame: Frame | undefined): Value {
        const [condition, yes, no] = expressionsIn(node);
        const decided = condition ? isTruthy(this.valueOf(condition, frame)) : undefined;
        const chosen = decided === true ? yes : decided === false ? no : undefined;
        return chosen ? this.valueOf(chosen, frame) : this.#atRunTime(node);
    }

    #atRunTime(node: SyntaxNode): Value {
        return unknown(node.from, l10n.t('Worked out only when the function runs.'));
    }
}

const harmlessStatements: ReadonlySet<string> = new Set([
    ...['{', '}', ';', 'LineComment', 'BlockComment', 'VariableDeclaration', 'FunctionDeclaration'],
    ...['TypeAliasDeclaration', 'InterfaceDeclaration', 'ClassDeclaration', 'EnumDeclaration', 'ExpressionStatement'],
]);

/** The expressions of a list, spread marks included, brackets, commas and comments left out. */
function expressionsIn(list: SyntaxNode): SyntaxNode[] {
    return partsOf(list).filter(({ name, type }) => !/^[()[\]{},]$|^LogicOp$/.test(name) && !type.isError);
}
