import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { calleeOf } from '../../function/nangoCalls.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, TextEdit } from '../rule.ts';

/** Makes `z.string().optional()` a `z.string()` again; for fields that are more than that there is no fix. */
export function flatten(file: LintedFile, value: SyntaxNode): readonly Fix[] {
    const edits: TextEdit[] = [];
    const dropped: string[] = [];
    let node = value;
    while (node.name === 'CallExpression') {
        const callee = calleeOf(node);
        const of = callee?.firstChild;
        const method = callee?.name === 'MemberExpression' ? callee.lastChild : undefined;
        if (!of || !method) return [];
        const name = file.text(method);
        if (wrapping.test(name)) {
            edits.push({ from: of.to, to: node.to, text: '' });
            dropped.unshift(`.${name}()`);
        } else if (of.name === 'VariableName') {
            const isScalar = /^z\.(?:string|number|boolean)$/.test(file.text(callee));
            return isScalar && edits.length > 0
                ? [{ title: l10n.t('Drop {0}', dropped.join('')), edits: edits.reverse() }]
                : [];
        }
        node = of;
    }
    return [];
}

const wrapping = /^(?:optional|nullable|nullish|default|exactOptional|prefault|catch)$/;
