import * as l10n from '@vscode/l10n';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import type { Rule } from '../rule.ts';

/** The compiler refuses to look for deleted records where not all are fetched. */
export const trackDeletesIncremental: Rule = {
    id: 'track-deletes-incremental',
    severity: 'error',
    doc: pages.deletes,
    *check(file) {
        const type = file.property('syncType')?.value;
        const flag = file.property('trackDeletes');
        if (!file.isSync || !type || !flag || stringValue(file.source, type) !== 'incremental') return;
        if (file.text(flag.value) !== 'true') return;
        yield {
            at: flag.node,
            message: l10n.t('{0} is not supported where {1} is {2}.', 'trackDeletes', 'syncType', "'incremental'"),
            fixes: propertyRemovalFix(file, 'syncType', 'trackDeletes'),
        };
    },
};
