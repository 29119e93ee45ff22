import * as l10n from '@vscode/l10n';
import { mayBeLeftOut } from '../../schema/zod/mayBeLeftOut.ts';
import { pages } from '../documentation.ts';
import { inputFields, layersOf } from '../reading/inputFields.ts';
import type { Rule } from '../rule.ts';

/** Who would send null may as well send nothing. */
export const inputNullableNotOptional: Rule = {
    id: 'input-nullable-not-optional',
    severity: 'hint',
    doc: pages.actions,
    *check(file) {
        for (const { name, schema, value } of inputFields(file)) {
            if (!layersOf(schema).some(({ def }) => def.type === 'nullable') || mayBeLeftOut(schema, 'input')) continue;
            yield {
                at: value,
                message: l10n.t('{0} may be null, but not left out. Add {1}.', name, '.optional()'),
            };
        }
    },
};
