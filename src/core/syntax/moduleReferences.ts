import type { SyntaxNode } from '@lezer/common';
import { childOf, childrenOf, stringValue } from './nodes.ts';
import { statementsOf } from './statements.ts';
import type { SourceTree } from './sourceTree.ts';

/** One name that an import brings in. `imported` is `*` for a namespace, `default` for the default export. */
export interface ImportedName {
    readonly imported: string;
    readonly local: string;
    readonly typeOnly: boolean;
    readonly node: SyntaxNode;
}

/** One place where a text names another module. */
export interface ModuleReference {
    readonly form: 'import' | 'export' | 'dynamic' | 'require' | 'type';
    readonly module: string;
    /** The string literal that names the module. */
    readonly specifier: SyntaxNode;
    /** `import type …` and `export type …`: gone after compiling. Names within braces carry their own mark. */
    readonly typeOnly: boolean;
    readonly names: readonly ImportedName[];
}

/** Every module that the text names: `import`, `export … from`, `import()`, `require()`, `import('…').T`. */
export function moduleReferencesOf(tree: SourceTree): ModuleReference[] {
    const found: ModuleReference[] = [];
    for (const node of statementsOf(tree, [
        'ImportDeclaration',
        'ExportDeclaration',
        'DynamicImport',
        'ImportType',
        'CallExpression',
    ])) {
        const reference = referenceOf(tree.source, node);
        if (reference) {
            found.push(reference);
        }
    }
    return found;
}

function referenceOf(source: string, node: SyntaxNode): ModuleReference | undefined {
    const place = node.name === 'CallExpression' ? argumentsOfRequire(source, node) : node;
    const specifier = place && childOf(place, 'String');
    if (!specifier) {
        return undefined;
    }
    return {
        form: formOf(node),
        module: stringValue(source, specifier),
        specifier,
        typeOnly: node.name === 'ImportType' || childOf(node, 'type') !== undefined,
        names: node.name === 'ImportDeclaration' ? namesOf(source, node) : [],
    };
}

function formOf(node: SyntaxNode): ModuleReference['form'] {
    switch (node.name) {
        case 'ImportDeclaration':
            return 'import';
        case 'ExportDeclaration':
            return 'export';
        case 'DynamicImport':
            return 'dynamic';
        case 'ImportType':
            return 'type';
        default:
            return 'require';
    }
}

function argumentsOfRequire(source: string, call: SyntaxNode): SyntaxNode | undefined {
    const callee = call.firstChild;
    const isRequire = callee?.name === 'VariableName' && source.slice(callee.from, callee.to) === 'require';
    return isRequire ? childOf(call, 'ArgList') : undefined;
}

function namesOf(source: string, declaration: SyntaxNode): ImportedName[] {
    const typeOnly = childOf(declaration, 'type') !== undefined;
    const text = (node: SyntaxNode): string => source.slice(node.from, node.to);
    const names: ImportedName[] = [];
    for (const child of childrenOf(declaration)) {
        if (child.name === 'VariableDefinition') {
            const imported = childOf(declaration, 'Star') ? '*' : 'default';
            names.push({ imported, local: text(child), typeOnly, node: child });
        } else if (child.name === 'ImportGroup') {
            names.push(...namesOfGroup(source, child, typeOnly));
        }
    }
    return names;
}

function namesOfGroup(source: string, group: SyntaxNode, typeOnly: boolean): ImportedName[] {
    const names: ImportedName[] = [];
    let imported: string | undefined;
    let marked = false;
    for (const child of childrenOf(group)) {
        const text = source.slice(child.from, child.to);
        if (child.name === ',') {
            imported = undefined;
            marked = false;
        } else if (child.name === 'type') {
            marked = true;
        } else if (child.name === 'VariableName' || child.name === 'String') {
            imported = child.name === 'String' ? stringValue(source, child) : text;
        } else if (child.name === 'default') {
            imported = 'default';
        } else if (child.name === 'VariableDefinition') {
            names.push({ imported: imported ?? text, local: text, typeOnly: typeOnly || marked, node: child });
        }
    }
    return names;
}
