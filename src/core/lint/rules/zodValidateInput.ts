import * as l10n from '@vscode/l10n';
import { removal } from '../edits/removal.ts';
import { pages } from '../documentation.ts';
import { execParameters } from '../reading/execInput.ts';
import { propertiesOf } from '../reading/properties.ts';
import { statementAround } from '../reading/statementOf.ts';
import type { Rule } from '../rule.ts';

/** The platform holds the input against its schema before the function starts. */
export const zodValidateInput: Rule = {
    id: 'zod-validate-input',
    severity: 'hint',
    doc: pages.actions,
    *check(file) {
        const input = execParameters(file)[1];
        if (!input) return;
        for (const call of file.callsOf('zodValidateInput')) {
            const [given] = call.arguments;
            const property =
                given?.name === 'ObjectExpression' ? propertiesOf(file.source, given).get('input') : undefined;
            if (!property || file.text(property.value) !== file.text(input)) continue;
            const statement = statementAround(call.node);
            const isAlone = statement?.name === 'ExpressionStatement';
            yield {
                at: call.name,
                message: l10n.t('Nango has checked the input already when the function starts.'),
                fixes: isAlone
                    ? [{ title: l10n.t('Remove It'), edits: [removal(file.source, statement.from, statement.to)] }]
                    : [],
            };
        }
    },
};
