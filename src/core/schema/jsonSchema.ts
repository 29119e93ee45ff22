/** A JSON type's name as schemas say it. */
export type JsonTypeName = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** A value of JSON. */
export type JsonValue =
    string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/**
 * A JSON Schema (draft 2020-12) with the keywords that zod writes. `{}` takes any JSON. References are `#` or
 * `#/$defs/<name>` of the outermost schema.
 */
export interface JsonSchema {
    readonly $ref?: string;
    readonly $defs?: Readonly<Record<string, JsonSchema>>;

    readonly type?: JsonTypeName | readonly JsonTypeName[];
    readonly enum?: readonly JsonValue[];
    readonly const?: JsonValue;

    readonly anyOf?: readonly JsonSchema[];
    /** Exactly one: a discriminated union. */
    readonly oneOf?: readonly JsonSchema[];
    readonly allOf?: readonly JsonSchema[];
    readonly not?: JsonSchema;

    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
    /** False: strict. Absent: unknown keys are allowed and dropped by zod. A schema: they are kept if they fit it. */
    readonly additionalProperties?: boolean | JsonSchema;
    readonly propertyNames?: JsonSchema;
    readonly patternProperties?: Readonly<Record<string, JsonSchema>>;

    readonly items?: JsonSchema | false;
    readonly prefixItems?: readonly JsonSchema[];
    readonly minItems?: number;
    readonly maxItems?: number;

    readonly minLength?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly format?: string;
    readonly contentEncoding?: string;
    readonly contentMediaType?: string;

    readonly minimum?: number;
    readonly maximum?: number;
    readonly exclusiveMinimum?: number;
    readonly exclusiveMaximum?: number;
    readonly multipleOf?: number;

    readonly title?: string;
    readonly description?: string;
    readonly default?: JsonValue;
    readonly examples?: readonly JsonValue[];
    readonly deprecated?: boolean;
    readonly readOnly?: boolean;
    readonly id?: string;
}
