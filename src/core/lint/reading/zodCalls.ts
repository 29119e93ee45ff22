import type { SyntaxNode } from '@lezer/common';
import { calleeOf } from '../../function/nangoCalls.ts';
import type { LintedFile } from './lintedFile.ts';

/** The calls of a function of zod by its name behind `z.`. */
export function zodCalls(file: LintedFile, name: string): readonly SyntaxNode[] {
    return file.nodes.of('CallExpression').filter((call) => isZodCall(file, call, name));
}

/** Whether a node is such a call. */
export function isZodCall(file: LintedFile, node: SyntaxNode, name: string): boolean {
    if (node.name !== 'CallExpression') return false;
    const callee = calleeOf(node);
    const object = callee?.name === 'MemberExpression' ? callee.firstChild : undefined;
    if (object?.name !== 'VariableName' || !callee?.lastChild || file.text(callee.lastChild) !== name) return false;
    return zodNames(file).includes(file.text(object));
}

/** What zod is called in this text. */
export function zodNames(file: LintedFile): readonly string[] {
    return file.references.flatMap(({ form, module, names }) =>
        form === 'import' && /^zod(?:\/|$)/.test(module) ? names.map(({ local }) => local) : [],
    );
}
