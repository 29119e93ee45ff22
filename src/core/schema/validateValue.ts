import * as l10n from '@vscode/l10n';
import type { JsonSchema } from './jsonSchema.ts';
import type { RuntimeCheck } from './schemaReading.ts';
import { Conversions } from './validate/conversions.ts';
import { Validator } from './validate/validator.ts';
import type { Validation } from './validate/validation.ts';
import type { ValueMode } from './validate/valueMode.ts';

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
    return validatorOf({ schema, conversions }, 'input')(value);
}

/** The same for many values: what is found out about the schema is kept. */
export function validatorOf(
    { schema, conversions }: { schema: JsonSchema; conversions: readonly Pick<RuntimeCheck, 'pointer' | 'method'>[] },
    mode: ValueMode,
): (value: unknown) => Validation {
    const validator = new Validator(schema, new Conversions(conversions, mode === 'input' ? 'input' : 'output'), mode);
    return (value) => {
        const { violations, unknownFields } = validator.checkWhole(value);
        return violations.length === 0 && unknownFields.length === 0
            ? nothing
            : {
                  violations: dropRepeated(violations),
                  unknownFields: dropRepeated(
                      unknownFields.map((path) => ({ path, message: unknownFieldSentence(mode) })),
                  ),
              };
    };
}

const nothing: Validation = { violations: [], unknownFields: [] };

function unknownFieldSentence(mode: ValueMode): string {
    return mode === 'input' ? l10n.t('Not in the schema; sent anyway.') : l10n.t('Not in the schema.');
}

function dropRepeated<Item extends { readonly path: readonly unknown[]; readonly message: string }>(
    items: readonly Item[],
): readonly Item[] {
    if (items.length < 2) {
        return items;
    }
    const byPlace = new Map(items.map((item) => [JSON.stringify([item.path, item.message]), item]));
    return [...byPlace.values()];
}
