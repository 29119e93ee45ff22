import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { specifierFix } from '../edits/specifierFix.ts';
import type { Rule } from '../rule.ts';

/** Where a function is compiled remotely, there are no types but those of nango, zod and Node. */
export const typeImportUnavailable: Rule = {
    id: 'type-import-unavailable',
    severity: 'error',
    doc: pages.sdk,
    typescript: [2307, 2792, 7016],
    *check(file) {
        for (const { node, message } of file.obstacles('type-import')) {
            if (!node) continue;
            const reference = file.references.find(({ specifier }) => specifier.from === node.from);
            const isKnown = reference?.names.every(({ imported }) => exportedByNango.has(imported)) === true;
            const fixes =
                stringValue(file.source, node) === '@nangohq/runner-sdk' && isKnown
                    ? [specifierFix(file, node, 'nango')]
                    : [];
            yield { at: node, message, fixes };
        }
    },
};

const exportedByNango: ReadonlySet<string> = new Set([
    ...['ActionError', 'NangoAction', 'NangoSync', 'ProxyConfiguration', 'CreateActionProps', 'CreateActionResponse'],
    ...['CreateAnyResponse', 'CreateOnEventProps', 'CreateOnEventResponse', 'CreateSyncProps', 'CreateSyncResponse'],
]);
