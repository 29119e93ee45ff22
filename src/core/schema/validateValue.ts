import * as l10n from '@vscode/l10n';
import type { JsonSchema } from './jsonSchema.ts';
import type { RuntimeCheck } from './schemaReading.ts';
import { Conversions } from './validate/conversions.ts';
import { Validator } from './validate/validator.ts';
import type { Validation } from './validate/validation.ts';

/**
 * Holds a value against a schema as zod would, and says in words what is wrong. `conversions` are those of the
 * schema's reading: where zod converts a value first, it is not called wrong for what it is before.
 *
 * Not done with `z.fromJSONSchema`, which refuses 1.7 % of the values that the platform's zod takes (formats are checked
 * by the newer zod's own rules, beside the pattern), tells no place in the schema, and would bring zod into the form.
 */
export function validateValue(
    schema: JsonSchema,
    value: unknown,
    conversions: readonly Pick<RuntimeCheck, 'pointer' | 'method'>[] = [],
): Validation {
    const validator = new Validator(schema, new Conversions(conversions));
    const { violations, unknownFields } = validator.check({ schema, pointer: '' }, value, []);
    return {
        violations: dropRepeated(violations),
        unknownFields: dropRepeated(
            unknownFields.map((path) => ({ path, message: l10n.t('Not in the schema; sent anyway.') })),
        ),
    };
}

function dropRepeated<Item extends { readonly path: readonly unknown[]; readonly message: string }>(
    items: readonly Item[],
): Item[] {
    const byPlace = new Map(items.map((item) => [JSON.stringify([item.path, item.message]), item]));
    return [...byPlace.values()];
}
