import * as l10n from '@vscode/l10n';
import { isRelative } from '../../function/importObstacles.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** The compiler does not look at it, and most packages are not there. */
export const noRequire: Rule = {
    id: 'no-require',
    severity: 'warning',
    doc: `${pages.sdk}#pre-included-dependencies`,
    *check({ references }) {
        for (const { form, module, specifier } of references) {
            if (form !== 'require' || isRelative(module)) continue;
            yield {
                at: specifier,
                message: l10n.t('Import packages at the top: {0} is not checked and fails when it runs.', 'require'),
            };
        }
    },
};
