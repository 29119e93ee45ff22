import * as l10n from '@vscode/l10n';
import { argumentsOf } from '../../syntax/expressions.ts';
import { pages } from '../documentation.ts';
import { isZodCall, zodNames } from '../reading/zodCalls.ts';
import type { Rule } from '../rule.ts';

/** An input without fields is an empty object. */
export const inputNotObject: Rule = {
    id: 'input-not-object',
    severity: 'hint',
    doc: pages.actions,
    *check(file) {
        const property = file.isAction ? file.property('input') : undefined;
        const schema = file.schema('input');
        if (!property || !schema || acceptable.has(schema.def.type)) return;
        const { value } = property;
        const isNothing = ['void', 'undefined', 'null', 'never'].some((name) => isZodCall(file, value, name));
        const text = `${zodNames(file)[0] ?? 'z'}.object({})`;
        yield {
            at: value,
            message: l10n.t('An input is an object. Where there is nothing to be sent, write {0}.', 'z.object({})'),
            fixes:
                isNothing && argumentsOf(value).length === 0
                    ? [{ title: l10n.t('Use {0}', text), edits: [{ from: value.from, to: value.to, text }] }]
                    : [],
        };
    },
};

const acceptable: ReadonlySet<string> = new Set([
    ...['object', 'union', 'intersection', 'unread', 'lazy', 'pipe', 'record', 'readonly', 'optional', 'default'],
]);
