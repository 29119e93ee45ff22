import * as l10n from '@vscode/l10n';
import { fine, together } from './findings.ts';
import type { Findings } from './findings.ts';
import { inside } from './schemaParts.ts';
import type { SchemaPart } from './schemaParts.ts';
import type { ValuePath } from './validation.ts';
import type { Validator } from './validator.ts';

/** Holds an object's fields against a schema. */
export function checkObject(
    validator: Validator,
    part: SchemaPart,
    object: Readonly<Record<string, unknown>>,
    path: ValuePath,
): Findings {
    const fields = Object.keys(object).filter((key) => object[key] !== undefined);
    return together([
        missing(validator, part, fields, path),
        ...fields.map((key) => checkField(validator, part, key, object[key], [...path, key])),
    ]);
}

function missing(validator: Validator, part: SchemaPart, fields: readonly string[], path: ValuePath): Findings {
    const { required = [], properties = {}, additionalProperties } = part.schema;
    if (validator.conversions.has(part.pointer, 'required')) {
        return fine;
    }
    const known = new Set(fields);
    const needed = required.map(String).filter((key) => {
        const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
        const other = typeof additionalProperties === 'object' ? additionalProperties : {};
        const field = named ? inside(part, named, 'properties', key) : inside(part, other, 'additionalProperties');
        return !known.has(key) && !validator.takesNothing(field);
    });
    return {
        violations: needed.map((key) => ({
            path: [...path, key],
            code: 'required' as const,
            message: l10n.t('Needs a value.'),
        })),
        unknownFields: [],
    };
}

function checkField(validator: Validator, part: SchemaPart, key: string, value: unknown, path: ValuePath): Findings {
    const { properties = {}, patternProperties, additionalProperties, propertyNames, type } = part.schema;
    const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (named) {
        return validator.check(inside(part, named, 'properties', key), value, path);
    }
    const patterns = Object.entries(patternProperties ?? {});
    if (patterns.length > 0) {
        const matching = patterns.filter(([pattern]) => new RegExp(pattern).test(key));
        return together(
            matching.map(([pattern, inner]) =>
                validator.check(inside(part, inner, 'patternProperties', pattern), value, path),
            ),
        );
    }
    const name = propertyNames && validator.check(inside(part, propertyNames, 'propertyNames'), key, path);
    const [wrong] = name?.violations ?? [];
    if (wrong) {
        const message = l10n.t('The name {0} does not fit. {1}', key, wrong.message);
        return { violations: [{ path, code: 'key', message }], unknownFields: [] };
    }
    if (additionalProperties === false) {
        const message = l10n.t('Not allowed here: the schema takes no other fields.');
        return { violations: [{ path, code: 'notAllowed', message }], unknownFields: [] };
    }
    if (typeof additionalProperties === 'object') {
        return validator.check(inside(part, additionalProperties, 'additionalProperties'), value, path);
    }
    // What names no properties says nothing about fields.
    const isUnknown = type === 'object' && part.schema.properties !== undefined && additionalProperties === undefined;
    return { violations: [], unknownFields: isUnknown ? [path] : [] };
}
