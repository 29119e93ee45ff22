import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { pages } from '../documentation.ts';
import { flatten } from '../edits/flatten.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { modelProperties, modelSchemas } from '../reading/models.ts';
import { isPlainScalar } from '../reading/plainScalar.ts';
import { fieldNodes } from '../reading/schemaFields.ts';
import type { Fix, Rule } from '../rule.ts';

/** The type of models takes a plain text as id only. */
export const modelIdNotString: Rule = {
    id: 'model-id-not-string',
    severity: 'error',
    doc: `${pages.sdk}#save-records`,
    typescript: [2322],
    *check(file) {
        const properties = modelProperties(file);
        for (const [name, { def }] of modelSchemas(file)) {
            const property = properties.get(name);
            const id = def.type === 'object' ? def.shape.schemas.get('id') : undefined;
            if (!property || !id || isPlainScalar(id, ['string']) !== false) continue;
            const node = fieldNodes(file, property.value).get('id')?.value;
            yield {
                at: node ?? property.key,
                message: l10n.t('The {0} of {1} must be a required {2}.', 'id', name, 'z.string()'),
                fixes: node ? replacing(file, node) : [],
            };
        }
    },
};

function replacing(file: LintedFile, node: SyntaxNode): readonly Fix[] {
    const flat = flatten(file, node);
    if (flat.length > 0) return flat;
    const zod = /^(\w+)\./.exec(file.text(node))?.[1];
    if (zod === undefined || node.name !== 'CallExpression') return [];
    const text = `${zod}.string()`;
    return [{ title: l10n.t('Use {0}', text), edits: [{ from: node.from, to: node.to, text }] }];
}
