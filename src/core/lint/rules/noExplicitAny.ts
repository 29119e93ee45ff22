import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { LintedFile } from '../reading/lintedFile.ts';
import { referencesTo } from '../reading/references.ts';
import type { Fix, Rule, Span } from '../rule.ts';

/** With `any` nothing is checked. */
export const noExplicitAny: Rule = {
    id: 'no-explicit-any',
    severity: 'warning',
    *check(file) {
        const message = l10n.t('Avoid {0}: nothing is checked there.', 'any');
        for (const node of file.nodes.of('TypeName')) {
            if (file.text(node) !== 'any') continue;
            const annotation = node.parent?.name === 'TypeAnnotation' ? node.parent : undefined;
            const isParameter = annotation?.parent?.name === 'ParamList';
            const name = isParameter ? annotation.prevSibling : undefined;
            yield {
                at: node,
                message,
                fixes: name?.name === 'VariableDefinition' ? [...unknownInstead(file, node, name)] : [],
            };
        }
        // The parser does not know them.
        for (const match of file.source.matchAll(/\bcatch\s*\(\s*([\w$]+)\s*:\s*any\b/g)) {
            const to = match.index + match[0].length;
            const clause = file.tree.root.resolveInner(match.index, 1).parent;
            const name = clause?.name === 'CatchClause' ? clause.getChild('VariableDefinition') : undefined;
            const at = { from: to - 3, to };
            if (name) yield { at, message, fixes: [...unknownInstead(file, at, name)] };
        }
    },
};

/** Where nothing looks into it. */
function* unknownInstead(file: LintedFile, { from, to }: Span, name: SyntaxNode): Iterable<Fix> {
    if (!referencesTo(file, name).every((use) => takesUnknown(file, use))) return;
    yield { title: l10n.t('Use {0}', 'unknown'), edits: [{ from, to, text: 'unknown' }] };
}

function takesUnknown(file: LintedFile, { parent, prevSibling }: SyntaxNode): boolean {
    switch (parent?.name) {
        case 'Interpolation':
        case 'ThrowStatement':
            return true;
        case 'UnaryExpression':
            return prevSibling?.name === 'typeof';
        case 'BinaryExpression':
            return parent.getChild('instanceof') !== null && prevSibling === null;
        case 'ArgList': {
            const callee = parent.prevSibling;
            return callee !== null && /^(?:String|JSON\.stringify|Boolean)$/.test(file.text(callee));
        }
        default:
            return false;
    }
}
