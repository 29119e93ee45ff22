import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import { propertiesOf } from '../reading/properties.ts';
import type { Rule } from '../rule.ts';

/** The compiler refuses `retryOn` where nothing is retried. */
export const retryOnNeedsRetries: Rule = {
    id: 'retry-on-needs-retries',
    severity: 'error',
    doc: `${pages.sdk}#http-request-retries`,
    *check(file) {
        for (const {
            seenByCompiler,
            arguments: [config],
        } of file.calls) {
            if (!seenByCompiler || config?.name !== 'ObjectExpression') continue;
            const properties = propertiesOf(file.source, config);
            const retryOn = properties.get('retryOn');
            if (retryOn?.key.name !== 'PropertyDefinition' || properties.has('retries')) continue;
            yield {
                at: retryOn.key,
                message: l10n.t('{0} has no effect without {1}.', 'retryOn', 'retries'),
                fixes: [
                    {
                        title: l10n.t('Add {0}', 'retries: 3'),
                        edits: [propertyInsertion(file.source, config, ['retries: 3'], retryOn.node)],
                    },
                ],
            };
        }
    },
};
