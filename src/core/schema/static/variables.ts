import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { initializerOf } from '../../syntax/declarations.ts';
import type { ModuleReference } from '../../syntax/moduleReferences.ts';
import { ancestorOf } from '../../syntax/nodes.ts';
import { enumOf } from './values/enums.ts';
import type { Evaluator } from './evaluator.ts';
import { frameAround } from './frame.ts';
import type { Frame } from './frame.ts';
import { isGlobal } from './values/globals.ts';
import { valuesOfPattern } from './patterns.ts';
import { atRunTime, data, unknown } from './value.ts';
import type { Value } from './value.ts';

/** What the names of a text stand for; each is worked out once, in each call that it belongs to. */
export class Variables {
    readonly #evaluator: Evaluator;
    readonly #imports = new Map<number, { readonly module: string; readonly imported: string }>();
    readonly #values = new Map<number, Value>();
    readonly #open = new Set<string>();

    constructor(evaluator: Evaluator, references: readonly ModuleReference[]) {
        this.#evaluator = evaluator;
        for (const { form, module, names } of references) {
            for (const { node, imported } of form === 'import' ? names : []) {
                this.#imports.set(node.from, { module, imported });
            }
        }
    }

    /** What a name stands for where it is used. */
    valueOf(node: SyntaxNode, frame: Frame | undefined): Value {
        const name = this.#evaluator.text(node);
        const definition = this.#evaluator.definitions.of(node);
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
        const name = this.#evaluator.text(definition);
        if (this.#open.has(key)) {
            return unknown(definition.from, l10n.t('{0} is made of itself.', name));
        }
        this.#open.add(key);
        const value = this.#evaluator.definitions.isChanged(definition)
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
                return enumOf(this.#evaluator, parent, frame);
            case 'VariableDeclaration': {
                const initializer = initializerOf(definition);
                return initializer ? this.#evaluator.valueOf(initializer, frame) : this.#notGiven(definition);
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
                    ? (valuesOfPattern(this.#evaluator, declaration, frame).get(definition.from) ??
                          this.#notGiven(definition))
                    : atRunTime(definition);
            }
        }
    }

    #notGiven(definition: SyntaxNode): Value {
        return unknown(definition.from, l10n.t('{0} has no value here.', this.#evaluator.text(definition)));
    }

    #imported(reference: SyntaxNode, module: string, imported: string): Value {
        if (module !== 'zod' && module !== 'zod/v4') {
            const name = this.#evaluator.text(reference);
            return unknown(reference.from, l10n.t('{0} comes from {1}: only this file is read.', name, module));
        }
        return { kind: 'zod', name: imported === '*' || imported === 'default' || imported === 'z' ? '' : imported };
    }
}
