import * as l10n from '@vscode/l10n';
import { isRelative } from '../../function/importObstacles.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** The compiler does not look at it, and most packages are not there. */
export const noDynamicImport: Rule = {
    id: 'no-dynamic-import',
    severity: 'warning',
    doc: `${pages.sdk}#pre-included-dependencies`,
    *check({ references }) {
        for (const { form, module, specifier } of references) {
            if (form !== 'dynamic' || isRelative(module)) continue;
            yield {
                at: specifier,
                message: l10n.t('Import packages at the top: {0} is not checked and fails when it runs.', 'import()'),
            };
        }
    },
};
