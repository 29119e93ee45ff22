import * as l10n from '@vscode/l10n';
import { filePlaceOf } from '../../function/filePlace.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** The file's name is the function's. */
export const fileNameKebabCase: Rule = {
    id: 'file-name-kebab-case',
    severity: 'info',
    doc: pages.sdk,
    *check({ path, create }) {
        const { name, integration } = filePlaceOf(path);
        if (!create || integration === undefined || /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return;
        yield {
            at: create.callee,
            message: l10n.t('Functions are named like {0}; this file is called {1}.', 'get-user', name),
        };
    },
};
