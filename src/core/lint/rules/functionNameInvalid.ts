import * as l10n from '@vscode/l10n';
import { filePlaceOf } from '../../function/filePlace.ts';
import type { Rule } from '../rule.ts';

const names = /^[a-zA-Z0-9_-]{1,255}$/;
const integrations = /^[a-zA-Z0-9~:.@ _-]{1,255}$/;

/** The platform refuses to deploy under such a name. */
export const functionNameInvalid: Rule = {
    id: 'function-name-invalid',
    severity: 'error',
    *check({ path, create }) {
        if (!create) return;
        const { name, integration } = filePlaceOf(path);
        // Elsewhere the name is asked for.
        if (integration === undefined) return;
        if (!names.test(name)) {
            const message = l10n.t(
                'Nango does not take {0} as a function’s name: letters, digits, - and _ only. Rename the file.',
                `“${name}”`,
            );
            yield { at: create.callee, message };
        }
        if (!integrations.test(integration)) {
            yield {
                at: create.callee,
                message: l10n.t('Nango does not take {0} as an integration’s ID.', `“${integration}”`),
            };
        }
    },
};
