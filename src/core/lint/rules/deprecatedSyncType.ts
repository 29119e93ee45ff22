import * as l10n from '@vscode/l10n';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import type { Rule } from '../rule.ts';

/** What is full by default need not be said. */
export const deprecatedSyncType: Rule = {
    id: 'deprecated-sync-type',
    severity: 'hint',
    doc: pages.migration,
    tag: 'deprecated',
    typescript: [6385],
    *check(file) {
        const property = file.isSync ? file.property('syncType') : undefined;
        if (property?.value.name !== 'String' || stringValue(file.source, property.value) !== 'full') return;
        yield {
            at: property.node,
            message: l10n.t('{0} is deprecated and can be left out.', 'syncType'),
            fixes: propertyRemovalFix(file, 'syncType'),
        };
    },
};
