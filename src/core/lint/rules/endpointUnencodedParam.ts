import * as l10n from '@vscode/l10n';
import { nodesOfKind } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { isPlainScalar } from '../reading/plainScalar.ts';
import { configValues, requestConfig, requestMethods } from '../reading/requestConfig.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Rule } from '../rule.ts';

/** A slash in it would lead elsewhere. */
export const endpointUnencodedParam: Rule = {
    id: 'endpoint-unencoded-param',
    severity: 'off',
    doc: `${pages.sdk}#http-requests`,
    *check(file) {
        const seen = new Set<number>();
        for (const call of file.callsOf(...requestMethods)) {
            for (const value of configValues(file, requestConfig(file, call), 'endpoint')) {
                if (value.name !== 'TemplateString' || seen.has(value.from)) continue;
                seen.add(value.from);
                for (const filled of nodesOfKind(value, interpolations)) {
                    const inner = filled.firstChild?.nextSibling;
                    const match = inner && /^(input|metadata)\.(\w+)$/.exec(file.text(inner));
                    if (!inner || !match) continue;
                    const text = `encodeURIComponent(${file.text(inner)})`;
                    yield {
                        at: inner,
                        message: l10n.t('Encode what is filled in: {0}.', text),
                        fixes: isRequired(file, match[1] ?? '', match[2] ?? '')
                            ? [
                                  {
                                      title: l10n.t('Use {0}', 'encodeURIComponent'),
                                      edits: [{ from: inner.from, to: inner.to, text }],
                                  },
                              ]
                            : [],
                    };
                }
            }
        }
    },
};

const interpolations: ReadonlySet<string> = new Set(['Interpolation']);

function isRequired(file: LintedFile, schema: string, field: string): boolean {
    const { def } = file.schema(schema) ?? {};
    const found = schema === 'input' && def?.type === 'object' ? def.shape.schemas.get(field) : undefined;
    return found !== undefined && isPlainScalar(found, ['string', 'number', 'boolean']) === true;
}
