/** What a sample shows of a value. */
export type Shape = { readonly nullable?: boolean } & (
    | { readonly kind: 'text'; readonly date?: 'date' | 'dateTime' }
    | { readonly kind: 'number' | 'boolean' }
    /** Only null was seen, or nothing could be told. */
    | { readonly kind: 'unknown' }
    | { readonly kind: 'list'; readonly item: Shape | undefined }
    | ObjectShape
    /** An object whose names are data. */
    | { readonly kind: 'record'; readonly value: Shape }
    | { readonly kind: 'union'; readonly members: readonly Shape[] }
);

/** An object with the fields that were seen. */
export interface ObjectShape {
    readonly kind: 'object';
    readonly nullable?: boolean;
    readonly fields: readonly FieldShape[];
}

/** One field of an object. */
export interface FieldShape {
    readonly key: string;
    readonly shape: Shape;
    /** Some of the objects seen lack it. */
    readonly optional: boolean;
}

/** The field of this name. */
export function fieldOf({ fields }: ObjectShape, key: string): FieldShape | undefined {
    return fields.find((field) => field.key === key);
}

/** Whether it is one value, text, number or yes/no, and never null. */
export function isScalar({ kind, nullable }: Shape): boolean {
    return nullable !== true && (kind === 'text' || kind === 'number' || kind === 'boolean');
}

/** Whether null was seen beside something else: what was only ever null may be anything. */
export function canBeNull({ kind, nullable }: Shape): boolean {
    return nullable === true && kind !== 'unknown';
}
