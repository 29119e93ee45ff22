import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { inputFields, layersOf } from '../reading/inputFields.ts';
import type { Rule } from '../rule.ts';

/** Nango's own schema of the input says that such a field is required. */
export const inputDefault: Rule = {
    id: 'input-default',
    severity: 'info',
    doc: pages.actions,
    *check(file) {
        for (const { name, schema, value } of inputFields(file)) {
            if (!layersOf(schema).some(({ def }) => def.type === 'default' || def.type === 'prefault')) continue;
            yield {
                at: value,
                message: l10n.t(
                    'With {0} Nango takes {1} for required. Write {2}, and fill it in where it is used.',
                    '.default()',
                    name,
                    '.optional()',
                ),
            };
        }
    },
};
