import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { definitionsOfPattern } from '../syntax/declarations.ts';
import { moduleReferencesOf, type ModuleReference } from '../syntax/moduleReferences.ts';
import { childOf, childrenOf } from '../syntax/nodes.ts';
import { readSource, type SourceTree } from '../syntax/sourceTree.ts';
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import { Refusal } from './refusal.ts';

/** A name that a file takes from another. */
export interface Imported {
    readonly reference: ModuleReference;
    /** `default`, `*` or the name. */
    readonly imported: string;
    readonly typeOnly: boolean;
}

/** A piece of a file's top level that defines names. */
export interface Declaration {
    readonly names: readonly string[];
    /** The declaration without `export`; one variable of several is a declaration of its own. */
    readonly node: SyntaxNode;
    /** What is copied. */
    readonly from: number;
    readonly to: number;
    /** Stands in front of what is copied: the keyword of a variable among several. */
    readonly prefix: string;
    /** What is exported as default without a name of its own. */
    readonly anonymous?: 'expression' | 'declaration';
}

/** What a file hands on under a name: one of its own, or of another file. */
export type Exported = { readonly local: string } | { readonly reference: ModuleReference; readonly imported: string };

/** The name of a default export that has none. */
export const unnamed = '*default*';

/** A file read for moving parts of it elsewhere. */
export class LocalModule {
    readonly path: string;
    /** The file's own name, for sentences. */
    readonly name: string;
    readonly tree: SourceTree;
    readonly references: readonly ModuleReference[];
    readonly imports = new Map<string, Imported>();
    readonly declarations: readonly Declaration[];
    readonly exports = new Map<string, Exported>();
    /** `export * from`. */
    readonly stars: ModuleReference[] = [];
    /** It does something when it is loaded that is not only defining names. */
    readonly effect: SyntaxNode | undefined;

    constructor(path: string, text: string) {
        this.path = path;
        this.name = path.split('/').at(-1) ?? path;
        this.tree = readSource(withoutByteOrderMark(text));
        this.references = moduleReferencesOf(this.tree);
        for (const reference of this.references) {
            for (const { local, imported, typeOnly } of reference.form === 'import' ? reference.names : [])
                this.imports.set(local, { reference, imported, typeOnly });
        }
        const declarations: Declaration[] = [];
        let effect: SyntaxNode | undefined;
        for (const statement of childrenOf(this.tree.root)) {
            if (statement.name === 'ExportDeclaration') declarations.push(...this.#exported(statement));
            else if (isDeclaration(statement)) declarations.push(...this.#declared(statement));
            else if (!isSilent(this.tree.source, statement)) effect ??= statement;
        }
        this.declarations = declarations;
        this.effect = effect;
    }

    /** The pieces that define a name: several for overloads, or for a type beside a value. */
    definitionsOf(name: string): readonly Declaration[] {
        return this.declarations.filter(({ names }) => names.includes(name));
    }

    #exported(statement: SyntaxNode): Declaration[] {
        const reference = this.references.find(
            ({ specifier }) =>
                specifier.from >= statement.from &&
                specifier.to <= statement.to &&
                specifier.parent?.from === statement.from,
        );
        const group = childOf(statement, 'ExportGroup');
        if (group !== undefined) {
            for (const [local, outer] of this.#listed(group))
                this.exports.set(outer, reference === undefined ? { local } : { reference, imported: local });
            return [];
        }
        if (reference !== undefined && childOf(statement, 'Star') !== undefined) {
            this.stars.push(reference);
            return [];
        }
        const inner = childrenOf(statement).find(isDeclaration);
        if (childOf(statement, 'default') !== undefined) return this.#default(statement, inner);
        if (inner === undefined) throw new Refusal(l10n.t('{0} exports in a way that can’t be followed.', this.name));
        const declarations = this.#declared(inner);
        for (const name of declarations.flatMap(({ names }) => names)) this.exports.set(name, { local: name });
        return declarations;
    }

    #default(statement: SyntaxNode, inner: SyntaxNode | undefined): Declaration[] {
        if (inner !== undefined) {
            const [declared] = this.#declared(inner);
            const [name] = declared?.names ?? [];
            this.exports.set('default', { local: name ?? unnamed });
            if (declared === undefined || name !== undefined) return declared === undefined ? [] : [declared];
            return [{ ...declared, names: [unnamed], anonymous: 'declaration' }];
        }
        const value = childOf(statement, 'default')?.nextSibling;
        if (value === null || value === undefined) return [];
        const text = this.tree.source.slice(value.from, value.to);
        if (value.name === 'VariableName' && !this.exports.has('default')) {
            this.exports.set('default', { local: text });
            return [];
        }
        this.exports.set('default', { local: unnamed });
        return [{ ...whole(value), names: [unnamed], anonymous: 'expression' }];
    }

    #declared(node: SyntaxNode): Declaration[] {
        const { source } = this.tree;
        const inner = node.name === 'AmbientDeclaration' ? (childrenOf(node).find(isDeclaration) ?? node) : node;
        if (node.name === 'VariableDeclaration') return variablesOf(source, node);
        const name = childOf(inner, 'VariableDefinition', 'TypeDefinition');
        return [{ ...whole(node), names: name === undefined ? [] : [source.slice(name.from, name.to)] }];
    }

    /** Inner and outer name of each member of `{ a, b as c }`. */
    #listed(group: SyntaxNode): (readonly [string, string])[] {
        const listed: (readonly [string, string])[] = [];
        let inner: string | undefined;
        for (const child of childrenOf(group)) {
            const text = this.tree.source.slice(child.from, child.to);
            if (child.name === ',') inner = undefined;
            else if (child.name === 'VariableName' || child.name === 'default') {
                if (inner !== undefined) listed.pop();
                listed.push([inner ?? text, text]);
                inner ??= text;
            }
        }
        return listed;
    }
}

function whole(node: SyntaxNode): Omit<Declaration, 'names'> {
    return { node, from: node.from, to: node.to, prefix: '' };
}

/** Each variable of a declaration; a pattern is one of them with several names. */
function variablesOf(source: string, node: SyntaxNode): Declaration[] {
    const text = (part: SyntaxNode): string => source.slice(part.from, part.to);
    const parts = childrenOf(node);
    const groups: SyntaxNode[][] = [[]];
    for (const part of parts.slice(1)) {
        if (part.name === ',') groups.push([]);
        else if (part.name !== ';') groups.at(-1)?.push(part);
    }
    const keyword = parts[0];
    return groups.flatMap((group) => {
        const [first] = group;
        const last = group.at(-1);
        if (keyword === undefined || first === undefined || last === undefined) return [];
        const names = definitionsOfPattern(first).map(text);
        return groups.length === 1
            ? [{ ...whole(node), names }]
            : [{ node, from: first.from, to: last.to, prefix: `${text(keyword)} `, names }];
    });
}

function isDeclaration({ name }: SyntaxNode): boolean {
    return /^(?:Variable|Function|Class|Interface|TypeAlias|Enum|Ambient)Declaration$/.test(name);
}

/** Imports, comments, directives and lone semicolons do nothing of their own. */
function isSilent(source: string, statement: SyntaxNode): boolean {
    if (/^(?:ImportDeclaration|LineComment|BlockComment|;|EmptyStatement)$/.test(statement.name))
        return statement.name !== 'ImportDeclaration' || /\bfrom\b/.test(source.slice(statement.from, statement.to));
    const only = statement.name === 'ExpressionStatement' ? statement.firstChild : null;
    return only?.name === 'String';
}
