import * as l10n from '@vscode/l10n';
import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';
import { jsonText } from '../../text/json.ts';

/** What a schema says of its field: its description, its bounds, its default. */
export function descriptionOf(schema: JsonSchema): string | undefined {
    const described = schema.description?.trim() ?? '';
    const facts = [boundsOf(schema), defaultOf(schema)].filter((fact) => fact !== undefined).join(' ');
    if (facts === '') return described === '' ? undefined : described;
    if (described === '') return facts;
    return /[.!?:]$/.test(described) ? `${described} ${facts}` : `${described}. ${facts}`;
}

/** The platform hands inputs over as they were sent: a default counts where the function parses them itself. */
function defaultOf({ default: fallback }: JsonSchema): string | undefined {
    return fallback === undefined
        ? undefined
        : l10n.t('Default {0}; a dry run does not fill it in.', valueWords(fallback));
}

/** What the function does to a value by itself, which no schema can say. */
export function runtimeNote({ runtimeChecks, givenUp }: SchemaReading, passed: readonly string[]): string | undefined {
    const unread = givenUp.find(({ pointer }) => passed.includes(pointer));
    if (unread !== undefined) return l10n.t('Its type could not be read: {0}', unread.reason);
    const methods = runtimeChecks.filter(({ pointer }) => passed.includes(pointer)).map(({ method }) => method);
    if (methods.some((method) => checks.test(method))) return l10n.t('Checked further at run time.');
    return methods.length > 0 && !methods.includes('void') ? l10n.t('Converted at run time.') : undefined;
}

/** A value in one line. */
export function valueWords(value: JsonValue): string {
    return typeof value === 'string' ? value : (jsonText(value) ?? '');
}

const checks = /refine|check|custom|instanceof/i;

function boundsOf(schema: JsonSchema): string | undefined {
    const { minLength, maxLength, minItems, maxItems } = schema;
    const low = bound(schema.minimum ?? schema.exclusiveMinimum);
    const high = bound(schema.maximum ?? schema.exclusiveMaximum);
    if (low !== undefined && high !== undefined) return l10n.t('{0} to {1}.', low, high);
    if (low !== undefined)
        return schema.minimum === undefined ? l10n.t('More than {0}.', low) : l10n.t('At least {0}.', low);
    if (high !== undefined)
        return schema.maximum === undefined ? l10n.t('Less than {0}.', high) : l10n.t('At most {0}.', high);
    if (maxLength !== undefined) return l10n.t('At most {0} characters.', maxLength);
    if (minLength !== undefined && minLength > 1) return l10n.t('At least {0} characters.', minLength);
    if (minItems !== undefined && maxItems !== undefined) return l10n.t('{0} to {1} items.', minItems, maxItems);
    if (minItems !== undefined && minItems > 1) return l10n.t('At least {0} items.', minItems);
    return maxItems === undefined ? undefined : l10n.t('At most {0} items.', maxItems);
}

/** The bounds that zod gives to every integer tell nothing. */
function bound(value: number | undefined): number | undefined {
    return value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value;
}
