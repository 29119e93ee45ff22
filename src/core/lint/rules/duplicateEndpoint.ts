import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import { exposedEndpoints } from '../reading/endpoints.ts';
import type { Rule } from '../rule.ts';

/** The compiler refuses two endpoints of the same method and path. */
export const duplicateEndpoint: Rule = {
    id: 'duplicate-endpoint',
    severity: 'error',
    doc: `${pages.sdk}#createsync`,
    *check(file) {
        const seen = new Set<string>();
        for (const { node, method, path } of file.isSync ? (exposedEndpoints(file) ?? []) : []) {
            if (method === undefined || path === undefined) continue;
            const key = `${method} ${path.text}`;
            if (seen.has(key)) {
                yield {
                    at: node,
                    message: l10n.t('The endpoint {0} is used more than once.', key),
                    fixes: propertyRemovalFix(file, 'endpoints'),
                };
            }
            seen.add(key);
        }
    },
};
