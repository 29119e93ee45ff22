import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import type { Rule } from '../rule.ts';

/** Functions are called by their names. */
export const deprecatedEndpoints: Rule = {
    id: 'deprecated-endpoints',
    severity: 'hint',
    doc: pages.sdk,
    tag: 'deprecated',
    typescript: [6385],
    *check(file) {
        const property = file.isSync ? file.property('endpoints') : undefined;
        if (!property) return;
        yield {
            at: property.node,
            message: l10n.t('{0} is deprecated and can be left out.', 'endpoints'),
            fixes: propertyRemovalFix(file, 'endpoints'),
        };
    },
};
