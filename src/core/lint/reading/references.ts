import type { SyntaxNode } from '@lezer/common';
import type { LintedFile } from './lintedFile.ts';

/** The uses of what is defined here, its definition left out. */
export function referencesTo(file: LintedFile, definition: SyntaxNode): readonly SyntaxNode[] {
    const name = file.text(definition);
    const { definitions } = file.evaluator;
    const isUse = (node: SyntaxNode): boolean =>
        node.from !== definition.from && file.text(node) === name && definitions.of(node)?.from === definition.from;
    return [...file.nodes.of('VariableName'), ...shorthands(file)].filter(isUse);
}

/** `{ limit }`: the names that are values, too. */
export function shorthands(file: LintedFile): readonly SyntaxNode[] {
    return file.nodes.of('Property').flatMap((property) => {
        const only = property.firstChild;
        return only?.name === 'PropertyDefinition' && !only.nextSibling ? [only] : [];
    });
}

/** Whether a name is one that every JavaScript may have, and not one of this text. */
export function isGlobalName(file: LintedFile, reference: SyntaxNode): boolean {
    return file.evaluator.definitions.of(reference) === undefined;
}
