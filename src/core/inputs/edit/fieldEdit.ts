import type { JsonValue } from '../../schema/jsonSchema.ts';

/** What a person does to one field of a form. */
export type FieldEdit = { readonly pointer: string } & (
    | { readonly do: 'type'; readonly text: string }
    | { readonly do: 'set'; readonly value: JsonValue }
    | { readonly do: 'choose'; readonly index: number }
    /** Another kind of a union. */
    | { readonly do: 'turnInto'; readonly index: number }
    | { readonly do: 'unset' | 'setNull' | 'setEmpty' | 'setValue' | 'addItem' | 'addEntry' | 'remove' | 'duplicate' }
    /** An item goes so many places down. */
    | { readonly do: 'move'; readonly by: number }
    | { readonly do: 'rename'; readonly name: string }
);
