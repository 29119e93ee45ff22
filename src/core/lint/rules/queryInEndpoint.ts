import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { pages } from '../documentation.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { propertiesOf } from '../reading/properties.ts';
import { configValues, requestConfig, requestMethods } from '../reading/requestConfig.ts';
import type { Fix, Rule } from '../rule.ts';

/** Parameters are encoded where they stand by themselves. */
export const queryInEndpoint: Rule = {
    id: 'query-in-endpoint',
    severity: 'hint',
    doc: `${pages.sdk}#http-requests`,
    *check(file) {
        for (const call of file.callsOf(...requestMethods)) {
            for (const value of configValues(file, requestConfig(file, call), 'endpoint')) {
                const isText = value.name === 'String' || value.name === 'TemplateString';
                if (!isText || !/\?[\w[\].$-]+=/.test(file.text(value))) continue;
                yield {
                    at: value,
                    message: l10n.t('Put what stands behind the ? into {0}.', 'params'),
                    fixes: [...moving(file, value)],
                };
            }
        }
    },
};

function* moving(file: LintedFile, value: SyntaxNode): Iterable<Fix> {
    const object = value.parent?.parent;
    if (value.name !== 'String' || object?.name !== 'ObjectExpression') return;
    const [, path = '', query = ''] = /^(.*?)\?(.*)$/s.exec(file.text(value).slice(1, -1)) ?? [];
    const quote = file.source[value.from] ?? "'";
    const pairs = query.split('&').map((pair) => /^([A-Za-z_$][\w$]*)=([\w.,:-]*)$/.exec(pair));
    if (propertiesOf(file.source, object).has('params') || pairs.includes(null)) return;
    const params = pairs.map((pair) => `${pair?.[1] ?? ''}: ${quote}${pair?.[2] ?? ''}${quote}`).join(', ');
    yield {
        title: l10n.t('Move It to {0}', 'params'),
        edits: [{ from: value.from, to: value.to, text: `${quote}${path}${quote}, params: { ${params} }` }],
    };
}
