import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import { exposedEndpoints } from '../reading/endpoints.ts';
import { modelNames } from '../reading/models.ts';
import type { Rule } from '../rule.ts';

/** The compiler wants an endpoint for each model, if there are any. */
export const endpointModelCount: Rule = {
    id: 'endpoint-model-count',
    severity: 'error',
    doc: `${pages.sdk}#createsync`,
    *check(file) {
        const property = file.property('endpoints');
        const endpoints = exposedEndpoints(file);
        const models = modelNames(file);
        if (!property || !endpoints || !models || endpoints.length === models.length) return;
        yield {
            at: property.key,
            message: l10n.t(
                'There must be as many endpoints as models: {0}, not {1}.',
                models.length,
                endpoints.length,
            ),
            fixes: propertyRemovalFix(file, 'endpoints'),
        };
    },
};
