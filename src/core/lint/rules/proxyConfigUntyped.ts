import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { initializerOf } from '../../syntax/declarations.ts';
import { ancestorOf } from '../../syntax/nodes.ts';
import { at, statementBeside } from '../edits/insertion.ts';
import { pages } from '../documentation.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { referencesTo } from '../reading/references.ts';
import { requestMethods } from '../reading/requestConfig.ts';
import type { Fix, Rule } from '../rule.ts';

/** Without its type, a mistake in it shows far from where it is. */
export const proxyConfigUntyped: Rule = {
    id: 'proxy-config-untyped',
    severity: 'hint',
    doc: `${pages.sdk}#http-requests`,
    *check(file) {
        const seen = new Set<number>();
        for (const { arguments: given } of file.callsOf(...requestMethods)) {
            const [config] = given;
            const definition = config?.name === 'VariableName' ? file.evaluator.definitions.of(config) : undefined;
            const value = definition && initializerOf(definition);
            if (!definition || value?.name !== 'ObjectExpression' || seen.has(definition.from)) continue;
            seen.add(definition.from);
            if (definition.nextSibling?.name === 'TypeAnnotation') continue;
            yield {
                at: definition,
                message: l10n.t('Give it the type {0}.', 'ProxyConfiguration'),
                fixes: [...typing(file, definition)],
            };
        }
    },
};

function* typing(file: LintedFile, definition: SyntaxNode): Iterable<Fix> {
    // What looks into it may not compile with the wider type.
    if (referencesTo(file, definition).some(({ parent }) => parent?.name !== 'ArgList')) return;
    const nango = file.references.filter(({ form, module }) => form === 'import' && module === 'nango');
    const known = nango.flatMap(({ names }) => names).find(({ imported }) => imported === 'ProxyConfiguration');
    const statement = nango[0] && ancestorOf(nango[0].specifier, 'ImportDeclaration');
    if (!statement) return;
    const line = "import type { ProxyConfiguration } from 'nango';";
    yield {
        title: l10n.t('Add {0}', 'ProxyConfiguration'),
        edits: [
            ...(known ? [] : [statementBeside(file.source, statement, line, 'after')]),
            at(definition.to, `: ${known?.local ?? 'ProxyConfiguration'}`),
        ],
    };
}
