import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import { modelProperties, modelSchemas } from '../reading/models.ts';
import { objectLiterals } from '../reading/schemaFields.ts';
import type { Rule } from '../rule.ts';

/** Records are told apart by their id. */
export const modelIdMissing: Rule = {
    id: 'model-id-missing',
    severity: 'error',
    doc: `${pages.sdk}#save-records`,
    typescript: [2322],
    *check(file) {
        const properties = modelProperties(file);
        for (const [name, { def }] of modelSchemas(file)) {
            const property = properties.get(name);
            if (!property || def.type !== 'object' || def.shape.open || def.shape.schemas.has('id')) continue;
            const [literal, ...more] = objectLiterals(file, property.value);
            const zod = file.references.find(({ module, form }) => form === 'import' && module === 'zod')?.names[0];
            yield {
                at: property.key,
                message: l10n.t('The model {0} needs a required text as {1}.', name, 'id'),
                fixes:
                    literal && more.length === 0 && zod
                        ? [
                              {
                                  title: l10n.t('Add {0}', `id: ${zod.local}.string()`),
                                  edits: [propertyInsertion(file.source, literal, [`id: ${zod.local}.string()`])],
                              },
                          ]
                        : [],
            };
        }
    },
};
