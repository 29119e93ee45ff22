import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { memberRemoval } from '../edits/removal.ts';
import { knownProperties } from '../reading/definitionProperties.ts';
import { nearest } from '../reading/nearest.ts';
import type { Fix, Rule } from '../rule.ts';

/** What no action or sync has. */
export const unknownDefinitionProperty: Rule = {
    id: 'unknown-definition-property',
    severity: 'error',
    doc: `${pages.sdk}#configuration`,
    typescript: [2353, 2345, 2561],
    *check(file) {
        const { create, properties, source } = file;
        const known = create && knownProperties(create.type);
        if (!known || create.argument?.name !== 'ObjectExpression') return;
        for (const [name, { key, node, value }] of properties) {
            // A name that is being typed looks like a shorthand.
            if (value === key && !file.evaluator.definitions.of(key)) continue;
            if (known.includes(name) || expectsError(file.source, node.from)) continue;
            const meant = nearest(
                name,
                known.filter((each) => !properties.has(each)),
            );
            const rename: Fix[] =
                meant === undefined || key.name === 'String' || node.firstChild?.nextSibling?.name !== ':'
                    ? []
                    : [{ title: l10n.t('Rename to {0}', meant), edits: [{ from: key.from, to: key.to, text: meant }] }];
            yield {
                at: key,
                message:
                    meant === undefined
                        ? l10n.t('{0} has no property {1}.', file.text(create.callee), name)
                        : l10n.t('{0} has no property {1}. Did you mean {2}?', file.text(create.callee), name, meant),
                fixes: [...rename, { title: l10n.t('Remove {0}', name), edits: [memberRemoval(source, node)] }],
            };
        }
    },
};

/** Somebody knows already. */
function expectsError(source: string, offset: number): boolean {
    return /@ts-(?:expect-error|ignore)[^\n]*\n[^\n]*$/.test(source.slice(Math.max(0, offset - 300), offset));
}
