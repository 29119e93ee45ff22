import * as l10n from '@vscode/l10n';
import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';

/** What keeps a value from fitting the keywords of a schema itself, as a sentence; what is inside is not looked at. */
export function checkValue(schema: JsonSchema, value: JsonValue, _root: JsonSchema): string | undefined {
    const { type } = schema;
    if (schema.const !== undefined || schema.enum !== undefined) {
        const choices = schema.enum ?? [schema.const ?? null];
        return choices.some((choice) => choice === value)
            ? undefined
            : l10n.t('Must be one of {0}.', choices.map(String).join(', '));
    }
    if (type === 'string') return typeof value === 'string' ? textProblem(schema, value) : l10n.t('Must be a text.');
    if (type === 'number' || type === 'integer')
        return typeof value === 'number' ? numberProblem(schema, value) : l10n.t('Must be a number.');
    if (type === 'boolean') return typeof value === 'boolean' ? undefined : l10n.t('Must be true or false.');
    if (type === 'object')
        return typeof value === 'object' && !Array.isArray(value) && value !== null
            ? undefined
            : l10n.t('Must be an object in braces.');
    if (type === 'array' && !Array.isArray(value)) return l10n.t('Must be a list in brackets.');
    return undefined;
}

function textProblem({ minLength, maxLength, pattern, format }: JsonSchema, value: string): string | undefined {
    if (minLength !== undefined && value.length < minLength) return l10n.t('Needs a value.');
    if (maxLength !== undefined && value.length > maxLength)
        return l10n.t('At most {0} characters (now {1}).', maxLength, value.length);
    if (pattern !== undefined && !new RegExp(pattern).test(value))
        return format === 'date' ? l10n.t('Must be a date such as {0}.', '2026-10-01') : l10n.t('Has another form.');
    return undefined;
}

function numberProblem({ type, minimum, maximum }: JsonSchema, value: number): string | undefined {
    if (type === 'integer' && !Number.isInteger(value)) return l10n.t('Must be a whole number.');
    if ((minimum !== undefined && value < minimum) || (maximum !== undefined && value > maximum))
        return l10n.t('Must be {0} to {1}.', minimum ?? '', maximum ?? '');
    return undefined;
}
