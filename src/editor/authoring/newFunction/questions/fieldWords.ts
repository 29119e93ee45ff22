import * as l10n from '@vscode/l10n';
import type { InputField } from '../../../../core/scaffold/inputField.ts';
import { readInputFields } from '../../../../core/scaffold/readInputFields.ts';

/** Fields as they were typed. */
export function fieldsText(fields: readonly InputField[]): string {
    return fields
        .map(({ name, type, optional, description }) => {
            const mark = optional ? '?' : '';
            const kind = type === 'string' ? '' : `: ${type}`;
            return `${name}${mark}${kind}${description === undefined ? '' : ` ${JSON.stringify(description)}`}`;
        })
        .join(', ');
}

/** What was understood of what was typed. */
export function fieldsWords(text: string): string | undefined {
    const { fields } = readInputFields(text);
    const words = fields.map(({ name, type, optional }) =>
        optional ? l10n.t('{0} ({1}, optional)', name, type) : l10n.t('{0} ({1})', name, type),
    );
    return words.length === 0 ? undefined : words.join(', ');
}
