import * as l10n from '@vscode/l10n';
import { fine, note, together } from './findings.ts';
import type { Findings } from './findings.ts';
import { inside } from './schemaParts.ts';
import type { SchemaPart } from './schemaParts.ts';
import { further, pathOf } from './trail.ts';
import type { Trail } from './trail.ts';
import type { Validator } from './validator.ts';

/** Holds an object's fields against a schema. */
export function checkObject(
    validator: Validator,
    part: SchemaPart,
    object: Readonly<Record<string, unknown>>,
    trail: Trail,
): Findings {
    const found: Findings[] = [];
    note(found, missing(validator, part, object, trail));
    for (const key of Object.keys(object)) {
        if (object[key] !== undefined) {
            note(found, checkField(validator, part, key, object[key], further(trail, key)));
        }
    }
    return together(found);
}

function missing(
    validator: Validator,
    part: SchemaPart,
    object: Readonly<Record<string, unknown>>,
    trail: Trail,
): Findings {
    const { required = [], properties = {}, additionalProperties } = part.schema;
    const absent = required.filter((key) => !Object.hasOwn(object, key) || object[key] === undefined).map(String);
    if (absent.length === 0 || validator.isPartial(trail) || validator.conversions.has(part.pointer, 'required')) {
        return fine;
    }
    const needed = absent.filter((key) => {
        const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
        const other = typeof additionalProperties === 'object' ? additionalProperties : {};
        const field = named ? inside(part, named, 'properties', key) : inside(part, other, 'additionalProperties');
        return !validator.takesNothing(field);
    });
    if (needed.length === 0) {
        return fine;
    }
    const path = pathOf(trail);
    return {
        violations: needed.map((key) => ({
            path: [...path, key],
            code: 'required' as const,
            message: l10n.t('Needs a value.'),
        })),
        unknownFields: [],
    };
}

function checkField(validator: Validator, part: SchemaPart, key: string, value: unknown, trail: Trail): Findings {
    const { properties = {}, patternProperties, additionalProperties, propertyNames, type } = part.schema;
    const named = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (named) {
        return validator.check(inside(part, named, 'properties', key), value, trail);
    }
    if (patternProperties) {
        const patterns = Object.entries(patternProperties);
        const matching = patterns.filter(([pattern]) => validator.expressions.matches(pattern, key));
        return together(
            matching.map(([pattern, inner]) =>
                validator.check(inside(part, inner, 'patternProperties', pattern), value, trail),
            ),
        );
    }
    const name = propertyNames && validator.check(inside(part, propertyNames, 'propertyNames'), key, trail);
    const [wrong] = name?.violations ?? [];
    if (wrong) {
        const message = l10n.t('The name {0} does not fit. {1}', key, wrong.message);
        return { violations: [{ path: pathOf(trail), code: 'key', message }], unknownFields: [] };
    }
    if (additionalProperties === false) {
        const message = l10n.t('Not allowed here: the schema takes no other fields.');
        return { violations: [{ path: pathOf(trail), code: 'notAllowed', message }], unknownFields: [] };
    }
    if (typeof additionalProperties === 'object') {
        return validator.check(inside(part, additionalProperties, 'additionalProperties'), value, trail);
    }
    // What names no properties says nothing about fields.
    const isUnknown = type === 'object' && part.schema.properties !== undefined && additionalProperties === undefined;
    return isUnknown ? { violations: [], unknownFields: [pathOf(trail)] } : fine;
}
