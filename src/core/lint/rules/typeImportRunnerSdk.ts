import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { specifierFix } from '../edits/specifierFix.ts';
import type { Rule } from '../rule.ts';

/** The package behind `nango`. */
export const runnerSdk = '@nangohq/runner-sdk';

/**
 * The types of the package behind nango: where only nango and zod are linked, as in the platform's own image, they are
 * not found; where the CLI's folder is looked through, they are.
 */
export const typeImportRunnerSdk: Rule = {
    id: 'type-import-runner-sdk',
    severity: 'warning',
    doc: pages.sdk,
    typescript: [2307, 2792, 7016],
    *check(file) {
        for (const { node, message } of file.obstacles('type-import')) {
            if (!node || stringValue(file.source, node) !== runnerSdk) continue;
            const reference = file.references.find(({ specifier }) => specifier.from === node.from);
            const isKnown = reference?.names.every(({ imported }) => exportedByNango.has(imported)) === true;
            yield { at: node, message, fixes: isKnown ? [specifierFix(file, node, 'nango')] : [] };
        }
    },
};

const exportedByNango: ReadonlySet<string> = new Set([
    ...['ActionError', 'NangoAction', 'NangoSync', 'ProxyConfiguration', 'CreateActionProps', 'CreateActionResponse'],
    ...['CreateAnyResponse', 'CreateOnEventProps', 'CreateOnEventResponse', 'CreateSyncProps', 'CreateSyncResponse'],
]);
