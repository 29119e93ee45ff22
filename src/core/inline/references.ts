import type { SyntaxNode } from '@lezer/common';
import { declarationOf, definitionsIn } from '../syntax/declarations.ts';
import { childOf, childrenOf } from '../syntax/nodes.ts';
import type { LocalModule } from './localModule.ts';

/** A place where a name of a file's top level, or of nowhere in the file, is used or defined. */
export interface Reference {
    readonly name: string;
    readonly node: SyntaxNode;
    /** `{ name }` in an object: renamed, it says both names. */
    readonly shorthand: boolean;
    /** Not only in types. */
    readonly asValue: boolean;
    /** It is defined at the top level, imports included; else it is a global. */
    readonly known: boolean;
}

/** A node, or part of it. */
interface Stretch {
    readonly node: SyntaxNode;
    readonly from: number;
    readonly to: number;
}

/** The names used within a stretch of a file that are not local to it. */
export function referencesIn(module: LocalModule, { node: within, from, to }: Stretch): Reference[] {
    const { source, root } = module.tree;
    const top = new Set(definitionsIn(root).map(({ from }) => from));
    const found: Reference[] = [];
    within.cursor().iterate(({ node, name }) => {
        if (node.to <= from || node.from >= to) return;
        const shorthand = name === 'PropertyDefinition' && isShorthand(node);
        const defines = (name === 'VariableDefinition' || name === 'TypeDefinition') && top.has(node.from);
        if (!shorthand && !defines && name !== 'VariableName' && !(name === 'TypeName' && !isMember(node))) return;
        const text = source.slice(node.from, node.to);
        const definition = defines ? node : declarationOf(source, node);
        const known = definition !== undefined && top.has(definition.from);
        // A parameter of a type hides what it is named like.
        if ((definition !== undefined && !known) || (name === 'TypeName' && isTypeParameter(source, node, text)))
            return;
        const asValue = name === 'PropertyDefinition' || (name === 'VariableName' && !isInType(node));
        found.push({ name: text, node, shorthand, asValue, known });
    });
    return found;
}

/** Every identifier of a file: a new name that is none of them means nothing in it yet. */
export function identifiersOf({ tree }: LocalModule): ReadonlySet<string> {
    const found = new Set<string>();
    tree.root.cursor().iterate(({ node, name, from, to }) => {
        // What a name is called in another file means nothing here.
        if (name === 'VariableName' && node.parent?.name.endsWith('Group') === true) return;
        if (/^(?:Variable|Type)(?:Name|Definition)$|^PropertyDefinition$/.test(name))
            found.add(tree.source.slice(from, to));
    });
    return found;
}

/** `{ name }`, without a colon or parameters behind it. */
function isShorthand(node: SyntaxNode): boolean {
    const { parent } = node;
    return parent?.name === 'Property' && parent.firstChild?.from === node.from && parent.lastChild?.to === node.to;
}

/** `infer` of `z.infer`. */
function isMember(node: SyntaxNode): boolean {
    return node.parent?.name === 'IndexedType' && node.parent.firstChild?.from !== node.from;
}

function isInType(node: SyntaxNode): boolean {
    return node.parent?.name === 'TypeofType' || node.parent?.parent?.name === 'TypeofType';
}

function isTypeParameter(source: string, node: SyntaxNode, text: string): boolean {
    for (let around = node.parent; around; around = around.parent) {
        const list = childOf(around, 'TypeParamList');
        const names = list === undefined ? [] : childrenOf(list).filter(({ name }) => name === 'TypeDefinition');
        if (names.some(({ from, to }) => source.slice(from, to) === text)) return true;
    }
    return false;
}
