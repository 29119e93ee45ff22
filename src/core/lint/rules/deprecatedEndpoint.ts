import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import type { Rule } from '../rule.ts';

/** Functions are called by their names. */
export const deprecatedEndpoint: Rule = {
    id: 'deprecated-endpoint',
    severity: 'hint',
    doc: pages.sdk,
    tag: 'deprecated',
    typescript: [6385],
    *check(file) {
        const property = file.isAction ? file.property('endpoint') : undefined;
        if (!property) return;
        yield {
            at: property.node,
            message: l10n.t('{0} is deprecated and can be left out.', 'endpoint'),
            fixes: propertyRemovalFix(file, 'endpoint'),
        };
    },
};
