import type { SyntaxNode } from '@lezer/common';
import { definitionsIn } from '../../syntax/declarations.ts';
import { childrenOf, nodesOfKind } from '../../syntax/nodes.ts';
import type { SourceTree } from '../../syntax/sourceTree.ts';

/** Which definition a name refers to, and whether it is changed after it is defined. */
export class Definitions {
    readonly #tree: SourceTree;
    readonly #byScope = new Map<string, ReadonlyMap<string, SyntaxNode>>();
    #top: ReadonlyMap<string, SyntaxNode> | undefined;
    #changes: ReadonlyMap<string, readonly SyntaxNode[]> | undefined;

    constructor(tree: SourceTree) {
        this.#tree = tree;
    }

    /** Like `declarationOf`, but quick for many names, and it also knows the pieces of a broken file. */
    of(reference: SyntaxNode): SyntaxNode | undefined {
        const name = this.#text(reference);
        for (let scope = reference.parent; scope; scope = scope.parent) {
            const found = scope.name === 'Script' ? undefined : this.#in(scope).get(name);
            if (found) {
                return found;
            }
        }
        return this.top.get(name);
    }

    /** What the text defines at its top. */
    get top(): ReadonlyMap<string, SyntaxNode> {
        this.#top ??= this.#topDefinitions();
        return this.#top;
    }

    /** Whether what is defined here is assigned again, added to or taken from anywhere. */
    isChanged(definition: SyntaxNode): boolean {
        this.#changes ??= this.#allChanges();
        const changed = this.#changes.get(this.#text(definition)) ?? [];
        return changed.some((reference) => this.of(reference)?.from === definition.from);
    }

    #in(scope: SyntaxNode): ReadonlyMap<string, SyntaxNode> {
        const key = `${scope.name} ${String(scope.from)} ${String(scope.to)}`;
        let names = this.#byScope.get(key);
        if (!names) {
            names = this.#named(definitionsIn(scope));
            this.#byScope.set(key, names);
        }
        return names;
    }

    #named(definitions: readonly SyntaxNode[]): ReadonlyMap<string, SyntaxNode> {
        // A type may share the name of a value: the value is meant.
        const types = definitions.filter(({ name, parent }) => isType(name, parent));
        const values = definitions.filter(({ name, parent }) => !isType(name, parent));
        return new Map([...types, ...values].map((node) => [this.#text(node), node]));
    }

    /** An open brace can hide what follows it, so in a broken file each piece is asked, too. */
    #topDefinitions(): ReadonlyMap<string, SyntaxNode> {
        const whole = this.#named(definitionsIn(this.#tree.root));
        if (!this.#tree.broken) {
            return whole;
        }
        const pieces = new Map(this.#tree.pieces.flatMap((piece) => [...this.#named(definitionsIn(piece))]));
        for (const [name, node] of whole) {
            const other = pieces.get(name);
            if (!other || (hasError(statementOf(other)) && !hasError(statementOf(node)))) {
                pieces.set(name, node);
            }
        }
        return pieces;
    }

    #allChanges(): ReadonlyMap<string, readonly SyntaxNode[]> {
        const found = new Map<string, SyntaxNode[]>();
        for (const node of nodesOfKind(this.#tree.root, changing)) {
            for (const reference of this.#changedBy(node)) {
                const name = this.#text(reference);
                const known = found.get(name);
                if (known) {
                    known.push(reference);
                } else {
                    found.set(name, [reference]);
                }
            }
        }
        return found;
    }

    #changedBy(node: SyntaxNode): SyntaxNode[] {
        const target = node.firstChild;
        switch (node.name) {
            case 'CallExpression': {
                const method = target?.name === 'MemberExpression' ? target.lastChild : null;
                const name = method?.name === 'PropertyName' ? this.#text(method) : '';
                if (target && name === 'assign' && this.#text(target) === 'Object.assign') {
                    return rootsOf(target.nextSibling?.firstChild?.nextSibling);
                }
                return mutatingMethods.has(name) ? rootsOf(target?.firstChild) : [];
            }
            case 'UnaryExpression':
                return target && /^(?:delete|\+\+|--)$/.test(this.#text(target)) ? rootsOf(target.nextSibling) : [];
            case 'PostfixExpression':
                return target?.nextSibling?.name === 'ArithOp' ? rootsOf(target) : [];
            default:
                return target?.name.endsWith('Pattern')
                    ? nodesOfKind(target, new Set(['VariableDefinition']))
                    : rootsOf(target);
        }
    }

    #text(node: SyntaxNode): string {
        return this.#tree.source.slice(node.from, node.to);
    }
}

/** Whether the parser had to guess within this node. */
export function hasError(node: SyntaxNode): boolean {
    let found = false;
    node.cursor().iterate((each) => {
        found ||= each.type.isError;
        return !found;
    });
    return found;
}

/** The statement that a definition stands in. */
export function statementOf(definition: SyntaxNode): SyntaxNode {
    let node = definition;
    while (node.parent && node.parent.name !== 'Script' && node.parent.name !== 'Block') {
        node = node.parent;
    }
    return node;
}

function isType(name: string, parent: SyntaxNode | null): boolean {
    return name === 'TypeDefinition' && parent?.name !== 'EnumDeclaration';
}

/** The variable at the root of `a.b[c].d`. */
function rootsOf(target: SyntaxNode | null | undefined): SyntaxNode[] {
    let node = target;
    while (node && (node.name === 'MemberExpression' || node.name === 'ParenthesizedExpression')) {
        node = childrenOf(node).find(({ name }) => name !== '(');
    }
    return node?.name === 'VariableName' ? [node] : [];
}

const changing: ReadonlySet<string> = new Set([
    'AssignmentExpression',
    'CallExpression',
    'UnaryExpression',
    'PostfixExpression',
]);

const mutatingMethods: ReadonlySet<string> = new Set([
    ...['push', 'pop', 'shift', 'unshift', 'splice', 'sort', 'reverse', 'fill', 'copyWithin'],
    ...['set', 'add', 'delete', 'clear'],
]);
