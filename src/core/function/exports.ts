import type { SyntaxNode } from '@lezer/common';
import { definitionsOfPattern, initializerOf } from '../syntax/declarations.ts';
import { childOf, childrenOf, unwrapped } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { statementsOf } from '../syntax/statements.ts';

/** The default export of a text: an expression, or the name of something in `export { x as default }`. */
export interface DefaultExport {
    readonly statement: SyntaxNode;
    /** Absent for `export default` that is not typed to its end. */
    readonly value: SyntaxNode | undefined;
    readonly form: 'expression' | 'list' | 'declaration';
}

/** The default exports of a text; more than one only where it is wrong. */
export function defaultExportsOf(tree: SourceTree): DefaultExport[] {
    const found: DefaultExport[] = [];
    for (const statement of statementsOf(tree, ['ExportDeclaration'])) {
        const keyword = childOf(statement, 'default');
        if (keyword) {
            const value = keyword.nextSibling;
            const usable = value && !value.type.isError && value.name !== ';' ? value : undefined;
            const form = usable?.name.endsWith('Declaration') ? 'declaration' : 'expression';
            found.push({ statement, value: usable, form });
            continue;
        }
        const listed = childOf(statement, 'String') ? undefined : defaultInList(tree.source, statement);
        if (listed) {
            found.push({ statement, value: listed, form: 'list' });
        }
    }
    return found;
}

/** The names that a text exports besides the default, as the platform's compiler counts them: values only. */
export function namedExportsOf(tree: SourceTree): SyntaxNode[] {
    return statementsOf(tree, ['ExportDeclaration']).flatMap((statement) => {
        if (childOf(statement, 'default', 'type', 'String', 'Star', 'Equals')) {
            return [];
        }
        const group = childOf(statement, 'ExportGroup');
        if (group) {
            return exportedNames(tree.source, group).filter((node) => textOf(tree.source, node) !== 'default');
        }
        const declaration = childOf(statement, 'VariableDeclaration', 'FunctionDeclaration');
        if (declaration?.name === 'FunctionDeclaration') {
            const name = childOf(declaration, 'VariableDefinition');
            return name ? [name] : [];
        }
        return declaration ? definitionsOfPattern(declaration) : [];
    });
}

/** The variable that holds the value of this expression: `const x = <value>`. */
export function variableHolding(value: SyntaxNode): SyntaxNode | undefined {
    let outer = value;
    while (outer.parent && outer.parent.name !== 'VariableDeclaration' && isSame(unwrapped(outer.parent), value)) {
        outer = outer.parent;
    }
    const declaration = outer.parent?.name === 'VariableDeclaration' ? outer.parent : undefined;
    return declaration && childrenOf(declaration).find((child) => isSame(initializerOf(child), outer));
}

function isSame(a: SyntaxNode | undefined, b: SyntaxNode): boolean {
    return a?.from === b.from && a.to === b.to && a.name === b.name;
}

function defaultInList(source: string, statement: SyntaxNode): SyntaxNode | undefined {
    const group = childOf(statement, 'ExportGroup');
    const name = group && exportedNames(source, group).find((node) => textOf(source, node) === 'default');
    const local = name?.prevSibling?.name === 'as' ? name.prevSibling.prevSibling : undefined;
    return local ?? undefined;
}

/** The outer name of each member: `b` in `{ a as b }`; those marked `type` are not values. */
function exportedNames(source: string, group: SyntaxNode): SyntaxNode[] {
    return childrenOf(group).filter((child) => {
        if ((child.name !== 'VariableName' && child.name !== 'String') || child.nextSibling?.name === 'as') {
            return false;
        }
        const member = child.prevSibling?.name === 'as' ? child.prevSibling.prevSibling : child;
        // The mark is blanked out for the parser, see maskedSource.
        return !/[{,]\s*type\s+$/.test(source.slice(group.from, member?.from));
    });
}

function textOf(source: string, node: SyntaxNode): string {
    return source.slice(node.from, node.to);
}
