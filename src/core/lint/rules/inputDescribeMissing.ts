import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { at } from '../edits/insertion.ts';
import { inputFields, isDescribed, layersOf } from '../reading/inputFields.ts';
import type { Rule } from '../rule.ts';

/** What is meant by an id, a time or a choice is not told by its name. */
export const inputDescribeMissing: Rule = {
    id: 'input-describe-missing',
    severity: 'hint',
    doc: pages.actions,
    *check(file) {
        for (const { name, schema, value } of inputFields(file)) {
            const isChoice = layersOf(schema).some(({ def }) => def.type === 'enum');
            if ((!isChoice && !inNeed.test(name)) || isDescribed(schema)) continue;
            if (schema.def.type === 'unread') continue;
            const text = `.describe('${words(name)}')`;
            yield {
                at: value,
                message: l10n.t('Describe {0}: its name alone does not say what is expected.', name),
                fixes:
                    value.name === 'CallExpression'
                        ? [{ title: l10n.t('Add {0}', text), edits: [at(value.to, text)] }]
                        : [],
            };
        }
    },
};

const inNeed =
    /(?:^|_)ids?$|[a-z]I[dD]s?$|(?:^|_)(?:at|date|time|timestamp|url|uri)$|[a-z](?:At|Date|Time|Timestamp|Url|URL|Uri)$/;

/** "owner_id" → "Owner id". */
function words(name: string): string {
    const text = name
        .replace(/[_-]+/g, ' ')
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .replaceAll("'", '');
    return text.charAt(0).toUpperCase() + text.slice(1);
}
