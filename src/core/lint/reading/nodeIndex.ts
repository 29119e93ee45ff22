import type { SyntaxNode } from '@lezer/common';

/** The nodes of a tree by their kind, found in one walk for all rules. */
export class NodeIndex {
    readonly #byKind = new Map<string, SyntaxNode[]>();

    constructor(root: SyntaxNode) {
        root.cursor().iterate(({ name, node }) => {
            if (!wanted.has(name)) return;
            const known = this.#byKind.get(name);
            if (known) known.push(node);
            else this.#byKind.set(name, [node]);
        });
    }

    /** All nodes of a kind, in the order of the text. */
    of(kind: Kind): readonly SyntaxNode[] {
        return this.#byKind.get(kind) ?? [];
    }

    /** Those within a node. */
    within(kind: Kind, { from, to }: { readonly from: number; readonly to: number }): readonly SyntaxNode[] {
        return this.of(kind).filter((node) => node.from >= from && node.to <= to);
    }
}

const kinds = [
    'CallExpression',
    'NewExpression',
    'MemberExpression',
    'VariableName',
    'VariableDeclaration',
    'AssignmentExpression',
    'TypeName',
    'String',
    'TemplateString',
    'LineComment',
    'BlockComment',
    'BinaryExpression',
    'PrefixCast',
    'WhileStatement',
    'ForStatement',
    'DynamicImport',
    'TryStatement',
    'IfStatement',
    'Property',
] as const;
type Kind = (typeof kinds)[number];

const wanted: ReadonlySet<string> = new Set(kinds);
