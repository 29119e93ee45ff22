import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { keyText } from '../reading/properties.ts';
import type { Rule } from '../rule.ts';

/** The code of a function is no place for secrets. */
export const hardCodedSecret: Rule = {
    id: 'hard-coded-secret',
    severity: 'warning',
    doc: `${pages.sdk}#environment-variables`,
    *check(file) {
        for (const node of [...file.nodes.of('String'), ...file.nodes.of('TemplateString')]) {
            const text = stringValue(file.source, node);
            if (text.length < 12 || isDescribing(file, node)) continue;
            if (!known.some((shape) => shape.test(text)) && !(isKept(file, node) && looksSecret(text))) continue;
            yield {
                at: node,
                message: l10n.t(
                    'This looks like a secret. Take it from the connection or from {0}.',
                    'nango.getEnvironmentVariables()',
                ),
            };
        }
    },
};

const known = [
    /^(?:sk|rk|pk)_(?:live|test)_[A-Za-z0-9]{16,}$/,
    /^gh[opsur]_[A-Za-z0-9]{30,}$|^github_pat_\w{40,}$/,
    /^xox[abeoprs]-[\w-]{12,}$/,
    /^(?:AKIA|ASIA)[A-Z0-9]{16}$/,
    /^AIza[\w-]{35}$/,
    /^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}$/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /^Bearer [\w.~+/-]{20,}=*$/,
];

const keys = /^(?:x-)?(?:api[_-]?key|(?:client[_-]?)?secret|password|authorization|access[_-]?token)$/i;

/** The value of a property, or of a variable, that is called like a secret. */
function isKept(file: LintedFile, node: SyntaxNode): boolean {
    const { parent } = node;
    if (parent?.name === 'Property') return node.prevSibling?.name === ':' && keys.test(keyText(file.source, parent));
    const name = parent?.name === 'VariableDeclaration' ? parent.getChild('VariableDefinition') : null;
    return name !== null && keys.test(file.text(name));
}

function looksSecret(text: string): boolean {
    return (
        /\d/.test(text) &&
        !/[\s${}<>]|^https?:|^\/|example|your|xxx|\.\.\./i.test(text.replace(/^(?:Bearer|Basic) /, ''))
    );
}

/** `z.string().describe('Like sk_live_…')`. */
function isDescribing(file: LintedFile, { parent }: SyntaxNode): boolean {
    const callee = parent?.name === 'ArgList' ? parent.prevSibling : null;
    const method = callee?.name === 'MemberExpression' ? callee.lastChild : null;
    return method !== null && /^(?:describe|meta)$/.test(file.text(method));
}
