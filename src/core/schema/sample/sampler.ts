import type { JsonSchema, JsonValue } from '../jsonSchema.ts';
import { Conversions } from '../validate/conversions.ts';
import { choicesOf, inside, listedValues, resolved, typesOf } from '../validate/schemaParts.ts';
import type { SchemaPart } from '../validate/schemaParts.ts';
import { Validator } from '../validate/validator.ts';
import type { ValuePath } from '../validate/validation.ts';
import { describedExamples } from './describedExample.ts';
import { numberCandidates } from './sampleNumber.ts';
import { textCandidates } from './sampleText.ts';

/** What is known of the place that a sample is for. */
interface Place {
    /** The name of the nearest field. */
    readonly name: string;
    readonly path: ValuePath;
    /** Examples that what stands around the schema gives. */
    readonly hints: readonly JsonValue[];
}

/** Fields deeper than this are filled only where they must be. */
const deepest = { all: 6, any: 30 };

/** Parts looked at for one sample: the end of schemas that never end. */
const most = 5_000;

/** Makes one sample. */
export class Sampler {
    readonly leftOut: ValuePath[] = [];
    readonly #validator: Validator;
    readonly #fillsAll: boolean;
    #left = most;

    constructor(root: JsonSchema, extent: 'required' | 'all') {
        this.#validator = new Validator(root, new Conversions([]));
        this.#fillsAll = extent === 'all';
    }

    /** A value that fits; undefined where none was found. */
    sample(given: SchemaPart, place: Place): JsonValue | undefined {
        const part = resolved(this.#validator.root, given);
        if (place.path.length > deepest.any || this.#left-- <= 0) {
            return undefined;
        }
        const hints = [
            ...(given.schema.$ref === undefined ? [] : hintsOf(given.schema)),
            ...hintsOf(part.schema),
            ...place.hints,
        ];
        const told = hints.find((value) => this.#fits(part, value));
        return told === undefined ? this.#made(part, { ...place, hints }) : told;
    }

    #made(part: SchemaPart, place: Place): JsonValue | undefined {
        const { schema } = part;
        const values = listedValues(schema);
        if (values) {
            return values[0];
        }
        const union = choicesOf(part);
        if (union) {
            return this.#firstFitting(part, union.choices, place);
        }
        if (schema.allOf && schema.type !== 'string') {
            return this.#intersection(part, schema.allOf, place);
        }
        switch (typesOf(schema)?.find((type) => type !== 'null') ?? schema.type) {
            case 'string':
                return textCandidates(schema, place.name).find((text) => this.#fits(part, text));
            case 'number':
            case 'integer':
                return numberCandidates(schema, place.name).find((number) => this.#fits(part, number));
            case 'boolean':
                // What a switch turns on may be more than is wished for.
                return false;
            case 'object':
                return this.#object(part, place);
            case 'array':
                return this.#list(part, place);
            case 'null':
                return null;
            default:
                return schema.not ? undefined : 'example';
        }
    }

    #firstFitting(part: SchemaPart, choices: readonly SchemaPart[], place: Place): JsonValue | undefined {
        const isNull = (choice: SchemaPart): boolean => choice.schema.type === 'null';
        for (const choice of [...choices.filter((each) => !isNull(each)), ...choices.filter(isNull)]) {
            const value = this.#tried(() => this.sample(choice, place));
            if (value !== undefined && this.#fits(part, value)) {
                return value;
            }
        }
        return undefined;
    }

    #intersection(part: SchemaPart, members: readonly JsonSchema[], place: Place): JsonValue | undefined {
        const samples = members.map((member, index) => this.sample(inside(part, member, 'allOf', index), place));
        const objects = samples.filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
        const merged = Object.fromEntries(objects.flatMap((value) => Object.entries(value ?? {})));
        const candidates = objects.length === samples.length ? [merged] : samples;
        return candidates.find((value) => value !== undefined && this.#fits(part, value));
    }

    #object(part: SchemaPart, place: Place): JsonValue {
        const { properties = {}, required = [] } = part.schema;
        const fields: [string, JsonValue][] = [];
        for (const [key, schema] of Object.entries(properties)) {
            const isNeeded = required.includes(key);
            const path = [...place.path, key];
            if (!isNeeded && (!this.#fillsAll || path.length > deepest.all)) {
                continue;
            }
            const value = this.sample(inside(part, schema, 'properties', key), { name: key, path, hints: [] });
            if (value !== undefined) {
                fields.push([key, value]);
            } else if (!schema.not) {
                this.leftOut.push(path);
            }
        }
        return Object.fromEntries([...fields, ...this.#otherFields(part, place)]);
    }

    #otherFields(part: SchemaPart, place: Place): [string, JsonValue][] {
        const { propertyNames, additionalProperties, required = [] } = part.schema;
        if (!propertyNames || typeof additionalProperties !== 'object') {
            return [];
        }
        const names = resolved(this.#validator.root, inside(part, propertyNames, 'propertyNames'));
        const listed = listedValues(names.schema)?.map(String);
        const free = textCandidates({ ...names.schema, type: 'string' }, 'key').find((text) => this.#fits(names, text));
        const all = this.#fillsAll && place.path.length < deepest.all;
        const keys = listed
            ? listed.filter((key) => all || required.includes(key))
            : all && free !== undefined
              ? [free]
              : [];
        return keys.flatMap((key) => {
            const path = [...place.path, key];
            const value = this.sample(inside(part, additionalProperties, 'additionalProperties'), {
                name: key,
                path,
                hints: [],
            });
            return value === undefined ? [] : [[key, value]];
        });
    }

    #list(part: SchemaPart, place: Place): JsonValue | undefined {
        const { prefixItems, items, minItems = 0, maxItems = Infinity } = part.schema;
        if (prefixItems) {
            const fixed = prefixItems.map((item, index) =>
                this.sample(inside(part, item, 'prefixItems', index), {
                    ...place,
                    path: [...place.path, index],
                    hints: [],
                }),
            );
            const known = fixed.filter((item) => item !== undefined);
            return known.length === fixed.length ? known : undefined;
        }
        const isDeep = place.path.length > deepest.all;
        const count = Math.min(Math.max(minItems, isDeep ? 0 : 1), maxItems, 1_000);
        const item =
            count > 0 && items
                ? this.#tried(() =>
                      this.sample(inside(part, items, 'items'), { ...place, path: [...place.path, 0], hints: [] }),
                  )
                : undefined;
        if (item === undefined) {
            return minItems > 0 && items !== undefined ? undefined : [];
        }
        return Array.from({ length: count }, () => item);
    }

    /** What is left out on a way that is not taken does not count. */
    #tried(sample: () => JsonValue | undefined): JsonValue | undefined {
        const before = this.leftOut.length;
        const value = sample();
        if (value === undefined) {
            this.leftOut.length = before;
        }
        return value;
    }

    #fits(part: SchemaPart, value: JsonValue): boolean {
        return this.#validator.check(part, value).violations.length === 0;
    }
}

function hintsOf({ default: standard, examples = [], description }: JsonSchema): JsonValue[] {
    return [
        ...(standard === undefined ? [] : [standard]),
        ...examples,
        ...(description === undefined ? [] : describedExamples(description)),
    ];
}
