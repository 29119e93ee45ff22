import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { specifierFix } from '../edits/specifierFix.ts';
import type { Rule } from '../rule.ts';

/** The compiler takes both spellings, a dry run the short one only. */
export const dryRunNodeImport: Rule = {
    id: 'dry-run-node-import',
    severity: 'warning',
    doc: `${pages.sdk}#pre-included-dependencies`,
    *check(file) {
        for (const { form, module, specifier, typeOnly } of file.references) {
            if (form !== 'import' || typeOnly || (module !== 'node:crypto' && module !== 'node:url')) continue;
            yield {
                at: specifier,
                message: l10n.t("A dry run does not find {0}. Import from '{1}'.", module, module.slice(5)),
                fixes: [specifierFix(file, specifier, module.slice(5))],
            };
        }
    },
};
