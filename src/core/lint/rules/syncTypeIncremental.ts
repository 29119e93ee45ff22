import * as l10n from '@vscode/l10n';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import type { Rule } from '../rule.ts';

/** What makes a sync incremental is its checkpoint. */
export const syncTypeIncremental: Rule = {
    id: 'sync-type-incremental',
    severity: 'warning',
    doc: pages.migration,
    tag: 'deprecated',
    *check(file) {
        const property = file.isSync ? file.property('syncType') : undefined;
        if (property?.value.name !== 'String' || stringValue(file.source, property.value) !== 'incremental') return;
        yield {
            at: property.node,
            message: l10n.t('{0} is deprecated: a checkpoint makes a sync incremental.', 'syncType'),
            fixes: propertyRemovalFix(file, 'syncType'),
        };
    },
};
