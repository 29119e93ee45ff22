import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { ancestorOf, childOf } from '../../syntax/nodes.ts';
import { defaultExportsOf, namedExportsOf } from '../../function/exports.ts';
import type { Finding } from '../compileText.ts';
import { callTargets } from './callTargets.ts';
import { exportTargets } from './exportTargets.ts';
import { firstOfLine } from './fallback.ts';
import type { CompiledText, Placement, Stretch } from './placement.ts';

/**
 * Where an error of the platform's own checks stands. They name a line only, none at all for the first, and the
 * checks of the order of calls name the line after the one they mean.
 */
export function placeLint(text: CompiledText, finding: Finding): Placement {
    const late = /^(?:trackDeletes(?:Start|End)|setMergingStrategy|deleteRecordsFromPreviousExecutions)\b/.test(
        finding.text,
    );
    const line = Math.max((finding.line ?? 1) - 1 - (late ? 1 : 0), 0);
    const target = targetsOf(text, finding.text).find((node) => startsOn(text, node, line));
    if (target) {
        return { from: target.from, to: target.to, exact: true };
    }
    return firstOfLine(text, line);
}

/** What the message may mean, in the order of the text. */
function targetsOf(text: CompiledText, message: string): Stretch[] {
    const { tree } = text;
    const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
    if (message.startsWith('Import of package')) {
        return moduleReferencesOf(tree)
            .filter(({ form, module }) => form === 'import' && module === quoted)
            .flatMap(({ specifier }) => [specifier, ...statementAround(specifier)]);
    }
    if (message.startsWith("Named export 'default'")) {
        return defaultExportsOf(tree).flatMap(({ value, statement, form }) =>
            form === 'list' && value ? [value, statement] : [],
        );
    }
    if (message.startsWith('Named export')) {
        return namedExportsOf(tree)
            .filter((node) => tree.source.slice(node.from, node.to) === quoted)
            .flatMap((node) => [node, ...statementAround(node)]);
    }
    if (message.startsWith('Invalid default export') || message.startsWith('Invalid function parameter')) {
        return defaultExportsOf(tree).flatMap((exported) => exportTargets(text, message, exported));
    }
    return callTargets(tree, message);
}

/** For names on a later line than the statement's own, which is the one that is told. */
function statementAround(node: SyntaxNode): SyntaxNode[] {
    const statement = ancestorOf(node, 'ImportDeclaration', 'ExportDeclaration');
    return statement && !childOf(statement, 'VariableDeclaration', 'FunctionDeclaration') ? [statement] : [];
}

function startsOn(text: CompiledText, { from }: Stretch, line: number): boolean {
    return text.compiler.positionAt(from).line === line;
}
