import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import type { Rule } from '../rule.ts';

/** With a version people see which one is deployed. */
export const versionMissing: Rule = {
    id: 'version-missing',
    severity: 'hint',
    doc: `${pages.sdk}#configuration`,
    wholeFile: true,
    *check(file) {
        const { create, definition } = file;
        if (!create || !definition || file.definitionIsOpen || file.property('version') || file.properties.size === 0)
            return;
        const text = "version: '1.0.0'";
        const next = file.property('description')?.node.nextSibling?.nextSibling;
        yield {
            at: create.callee,
            message: l10n.t('Give the function a version: it tells which one is deployed.'),
            fixes: [
                {
                    title: l10n.t('Add {0}', text),
                    edits: [
                        propertyInsertion(
                            file.source,
                            definition,
                            [text],
                            next?.name === 'Property' ? next : undefined,
                        ),
                    ],
                },
            ],
        };
    },
};
