import type { JsonTypeName } from '../jsonSchema.ts';

/** Keys and indexes from the outermost value inwards. */
export type ValuePath = readonly (string | number)[];

/** What is wrong with a value, by the keyword that says so. */
export type ViolationCode =
    | 'required'
    | 'type'
    | 'choice'
    | 'range'
    | 'multipleOf'
    | 'length'
    | 'items'
    | 'pattern'
    | 'format'
    | 'key'
    | 'notAllowed'
    | 'union';

/** Something that zod would refuse. */
export interface Violation {
    readonly path: ValuePath;
    readonly code: ViolationCode;
    /** One sentence for people, to stand under the field. */
    readonly message: string;
    /** Of what types it may be, where it is of another. */
    readonly types?: readonly JsonTypeName[];
}

/** A field that the schema does not name, in an object that takes others: information, no mistake. */
export interface UnknownField {
    readonly path: ValuePath;
    readonly message: string;
}

/** What is to be said of a value. */
export interface Validation {
    readonly violations: readonly Violation[];
    readonly unknownFields: readonly UnknownField[];
}
