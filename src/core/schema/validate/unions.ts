import * as l10n from '@vscode/l10n';
import type { JsonTypeName, JsonValue } from '../jsonSchema.ts';
import { fine } from './findings.ts';
import type { Findings } from './findings.ts';
import { choicesOf, inside, isOfType, listedValues, objectOf, resolved, typeOf, typesOf } from './schemaParts.ts';
import type { SchemaPart } from './schemaParts.ts';
import { pathOf } from './trail.ts';
import type { Trail } from './trail.ts';
import type { Violation, ViolationCode } from './validation.ts';
import type { Validator } from './validator.ts';
import { choiceSentence, typeSentence } from './words.ts';

/** Holds a value against the choices of a union; other schemas have none. */
export function checkUnion(validator: Validator, part: SchemaPart, value: unknown, trail: Trail): Findings {
    if (!part.schema.anyOf && !part.schema.oneOf) {
        return fine;
    }
    const choices = validator.choicesIn(part);
    const type = typeOf(value);
    // Most unions are of different types: the others need not be tried to say in words that they don't fit.
    const likely = choices.find(({ schema }) => schema.type === type);
    if (likely && validator.check(likely, value, trail) === fine) {
        return fine;
    }
    const tried = choices.map((choice) => ({ choice, found: validator.check(choice, value, trail) }));
    const fitting = tried.filter(({ found }) => found.violations.length === 0).map(({ found }) => found);
    const [first] = fitting.sort((a, b) => a.unknownFields.length - b.unknownFields.length);
    if (first) {
        return first;
    }
    const path = pathOf(trail);
    const wrong = (code: ViolationCode, message: string, at = path, types?: readonly JsonTypeName[]): Findings => ({
        violations: [{ path: at, code, message, ...(types ? { types } : {}) }],
        unknownFields: [],
    });
    const parts = choices.map((choice) => resolved(validator.root, choice));
    const values = parts.map(({ schema }) => (schema.type === 'null' ? [null] : listedValues(schema)));
    if (values.every((each) => each !== undefined)) {
        return wrong('choice', choiceSentence(distinct(values.flat())));
    }
    const ofType = tried.filter(({ choice }) => takesType(validator, choice, value));
    if (ofType.length === 0) {
        const types = parts.flatMap((each) => acceptedTypes(validator, each));
        return types.includes('any')
            ? wrong('union', noneSentence())
            : wrong('type', typeSentence(named(types)), path, named(types));
    }
    const told = discriminated(
        validator,
        ofType.map(({ choice }) => choice),
        value,
    );
    if (told?.choices.length === 0 && !(told.isMissing && validator.isPartial(trail))) {
        const at = [...path, told.key];
        return told.isMissing
            ? wrong('required', l10n.t('Needs a value: {0}.', told.values.map(String).join(', ')), at)
            : wrong('choice', choiceSentence(told.values), at);
    }
    const candidates =
        told && told.choices.length > 0 ? ofType.filter(({ choice }) => told.choices.includes(choice)) : ofType;
    const [closest] = candidates.map(({ found }) => found).sort((a, b) => distance(a) - distance(b));
    return closest ?? wrong('union', noneSentence());
}

/** The choices of a union; a union within a union is one of more choices. */
export function flatChoices(validator: Validator, part: SchemaPart): readonly SchemaPart[] {
    return (choicesOf(part)?.choices ?? []).flatMap((choice) => flattened(validator, choice));
}

function flattened(validator: Validator, choice: SchemaPart, depth = 0): readonly SchemaPart[] {
    const part = resolved(validator.root, choice);
    const inner = depth < 10 && !validator.isSoft(choice) && !validator.isSoft(part) ? choicesOf(part) : undefined;
    return inner && !inner.exclusive && part.schema.type === undefined
        ? inner.choices.flatMap((each) => flattened(validator, each, depth + 1))
        : [choice];
}

/** The field by whose value the choices are told apart, and those that its value speaks for. */
function discriminated(
    validator: Validator,
    choices: readonly SchemaPart[],
    value: unknown,
): { key: string; values: readonly JsonValue[]; choices: readonly SchemaPart[]; isMissing: boolean } | undefined {
    const object = objectOf(value);
    if (!object || choices.length < 2) {
        return undefined;
    }
    const listed = choices.map((choice) => discriminators(validator, choice));
    const key = [...(listed[0]?.keys() ?? [])].find((name) => listed.every((each) => each.has(name)));
    if (key === undefined) {
        return undefined;
    }
    const given = object[key];
    const isMissing = given === undefined;
    return {
        key,
        values: distinct(listed.flatMap((each) => each.get(key) ?? [])),
        choices: choices.filter((_, index) => listed[index]?.get(key)?.some((each) => each === given)),
        isMissing,
    };
}

/** The required fields of an object whose values are listed. */
function discriminators(validator: Validator, choice: SchemaPart): ReadonlyMap<string, readonly JsonValue[]> {
    const part = resolved(validator.root, choice);
    const found = new Map<string, readonly JsonValue[]>();
    for (const [key, schema] of Object.entries(part.schema.properties ?? {})) {
        const values = listedValues(resolved(validator.root, inside(part, schema, 'properties', key)).schema);
        if (values && part.schema.required?.includes(key)) {
            found.set(key, values);
        }
    }
    return found;
}

function takesType(validator: Validator, choice: SchemaPart, value: unknown): boolean {
    const types = acceptedTypes(validator, resolved(validator.root, choice));
    return types.includes('any') || isOfType(value, named(types));
}

function acceptedTypes(validator: Validator, { schema, pointer }: SchemaPart, depth = 0): (JsonTypeName | 'any')[] {
    const types = typesOf(schema);
    if (types) {
        return [...types];
    }
    const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
    return parts.length === 0 || depth > 5
        ? [schema.not ? 'null' : 'any']
        : parts.flatMap((part) =>
              acceptedTypes(validator, resolved(validator.root, { schema: part, pointer }), depth + 1),
          );
}

function named(types: readonly (JsonTypeName | 'any')[]): JsonTypeName[] {
    return types.filter((type) => type !== 'any');
}

/** The fewer mistakes the closer; one that is deep inside is closer than one at the surface. */
function distance({ violations }: Findings): number {
    return violations.reduce((sum, violation) => sum + weight(violation), 0);
}

function weight({ code, path }: Violation): number {
    return (code === 'choice' || code === 'type' ? 3 : 1) / (1 + path.length / 10);
}

function distinct(values: readonly JsonValue[]): JsonValue[] {
    return [...new Set(values)];
}

function noneSentence(): string {
    return l10n.t('Fits none of the forms that this may have.');
}
