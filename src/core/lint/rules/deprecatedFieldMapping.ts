import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** Metadata have taken its place. */
export const deprecatedFieldMapping: Rule = {
    id: 'deprecated-field-mapping',
    severity: 'warning',
    doc: pages.sdk,
    tag: 'deprecated',
    *check(file) {
        for (const { name, method, node } of file.callsOf('getFieldMapping', 'setFieldMapping')) {
            const better = method.replace('FieldMapping', 'Metadata');
            const isTyped = node.firstChild?.name === 'InstantiationExpression';
            // Another type of metadata may be declared.
            const text = `${better}<Record<string, string>>`;
            const fix = { title: l10n.t('Use {0}', better), edits: [{ from: name.from, to: name.to, text }] };
            yield {
                at: name,
                message: l10n.t('{0} is deprecated: use {1}.', method, better),
                fixes: method === 'getFieldMapping' && !isTyped ? [fix] : [],
            };
        }
    },
};
