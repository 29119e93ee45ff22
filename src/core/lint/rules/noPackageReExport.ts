import * as l10n from '@vscode/l10n';
import { isRelative } from '../../function/importObstacles.ts';
import { ancestorOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { removal } from '../edits/removal.ts';
import type { Rule } from '../rule.ts';

/** The compiler does not look at it, and the package may not be there. */
export const noPackageReExport: Rule = {
    id: 'no-package-re-export',
    severity: 'warning',
    doc: `${pages.sdk}#pre-included-dependencies`,
    *check({ references, source }) {
        for (const { form, module, specifier, typeOnly } of references) {
            const statement = ancestorOf(specifier, 'ExportDeclaration');
            if (form !== 'export' || typeOnly || isRelative(module) || !statement) continue;
            yield {
                at: specifier,
                message: l10n.t(
                    'Nothing uses what a function exports besides itself, and {0} is loaded for it.',
                    module,
                ),
                fixes: [{ title: l10n.t('Remove It'), edits: [removal(source, statement.from, statement.to)] }],
            };
        }
    },
};
