import * as l10n from '@vscode/l10n';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import { configValues, requestConfig, requestMethods } from '../reading/requestConfig.ts';
import type { Rule } from '../rule.ts';

/** By default a request is not tried again. */
export const retriesMissing: Rule = {
    id: 'retries-missing',
    severity: 'info',
    doc: `${pages.sdk}#http-request-retries`,
    wholeFile: true,
    *check(file) {
        for (const call of file.callsOf(...requestMethods)) {
            const config = requestConfig(file, call);
            const [literal] = config.literals;
            if (config.opaque || !literal || configValues(file, config, 'retries').length > 0) continue;
            const methods = configValues(file, config, 'method');
            const reads =
                call.method === 'get' ||
                (call.method === 'paginate' &&
                    methods.every(
                        (value) => value.name === 'String' && /^get$/i.test(stringValue(file.source, value)),
                    ));
            yield {
                at: call.name,
                message: l10n.t('Without {0} a request is not tried again when it fails.', 'retries'),
                fixes: reads
                    ? [
                          {
                              title: l10n.t('Add {0}', 'retries: 3'),
                              edits: [propertyInsertion(file.source, literal, ['retries: 3'])],
                          },
                      ]
                    : [],
            };
        }
    },
};
