/** The types that an input can have. */
export const inputTypes = ['string', 'number', 'integer', 'boolean', 'string[]', 'number[]', 'object'] as const;

/** The type of an input. */
export type InputType = (typeof inputTypes)[number];

/** One value that the function takes. */
export interface InputField {
    readonly name: string;
    readonly type: InputType;
    readonly optional: boolean;
    readonly description?: string;
}
