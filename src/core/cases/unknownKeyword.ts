import { isObject } from '../run/compare/compareValues.ts';

const plain = [
    ...['$ref', 'type', 'enum', 'const', 'required', 'minItems', 'maxItems', 'minLength', 'maxLength', 'pattern'],
    ...['format', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
    ...['title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly', 'id'],
    ...['$schema', '$id', '$comment', 'contentEncoding', 'contentMediaType'],
];
const schemas = ['not', 'items', 'additionalProperties', 'propertyNames'];
const lists = ['anyOf', 'oneOf', 'allOf', 'prefixItems'];
const maps = ['properties', 'patternProperties', '$defs'];

/** The first keyword of a JSON Schema that is not checked here: a value must not pass for want of a check. */
export function unknownKeyword(schema: unknown): string | undefined {
    if (!isObject(schema)) return undefined;
    for (const [keyword, value] of Object.entries(schema)) {
        const inside = schemas.includes(keyword)
            ? [value]
            : lists.includes(keyword) && Array.isArray(value)
              ? value
              : maps.includes(keyword) && isObject(value)
                ? Object.values(value)
                : plain.includes(keyword)
                  ? []
                  : undefined;
        if (inside === undefined) return keyword;
        for (const part of inside) {
            const unknown = unknownKeyword(part);
            if (unknown !== undefined) return unknown;
        }
    }
    return undefined;
}
