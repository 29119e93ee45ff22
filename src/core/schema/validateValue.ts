import * as l10n from '@vscode/l10n';
import type { JsonSchema } from './jsonSchema.ts';
import type { RuntimeCheck } from './schemaReading.ts';
import type { Steps } from '../steps.ts';
import { Conversions } from './validate/conversions.ts';
import type { Findings } from './validate/findings.ts';
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
export function validateValue(schema: JsonSchema, value: unknown, conversions: readonly Conversion[] = []): Validation {
    return validatorOf({ schema, conversions }, 'input')(value);
}

/** The same for many values: what is found out about the schema is kept. */
export function validatorOf({ schema, conversions }: ValidatedSchema, mode: ValueMode): (value: unknown) => Validation {
    const validator = made(schema, conversions, mode);
    return (value) => inWords(validator.checkWhole(value), mode);
}

/** The same for one value of any size. */
export function* validateInSteps(
    { schema, conversions }: ValidatedSchema,
    mode: ValueMode,
    value: unknown,
): Steps<Validation> {
    return inWords(yield* made(schema, conversions, mode).checkInSteps(value), mode);
}

type Conversion = Pick<RuntimeCheck, 'pointer' | 'method'>;

/** A schema with what zod converts before it checks. */
interface ValidatedSchema {
    readonly schema: JsonSchema;
    readonly conversions: readonly Conversion[];
}

function made(schema: JsonSchema, conversions: readonly Conversion[], mode: ValueMode): Validator {
    return new Validator(schema, new Conversions(conversions, mode === 'input' ? 'input' : 'output'), mode);
}

function inWords({ violations, unknownFields }: Findings, mode: ValueMode): Validation {
    if (violations.length === 0 && unknownFields.length === 0) {
        return nothing;
    }
    const message = mode === 'input' ? l10n.t('Not in the schema; sent anyway.') : l10n.t('Not in the schema.');
    return {
        violations: dropRepeated(violations),
        unknownFields: dropRepeated(unknownFields.map((path) => ({ path, message }))),
    };
}

const nothing: Validation = { violations: [], unknownFields: [] };

function dropRepeated<Item extends { readonly path: readonly unknown[]; readonly message: string }>(
    items: readonly Item[],
): readonly Item[] {
    if (items.length < 2) {
        return items;
    }
    const byPlace = new Map(items.map((item) => [JSON.stringify([item.path, item.message]), item]));
    return [...byPlace.values()];
}
