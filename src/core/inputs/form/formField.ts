/** How a field is sent: not at all, as an empty text, list or object, as null, or with a value. */
export type Presence = 'unsent' | 'empty' | 'null' | 'value';

/** One field of a form, ready to show. */
export interface FormField {
    /** JSON pointer into the section's value; '' is all of it. */
    readonly pointer: string;
    /** The way to it as people read it: `assignee.login`, `labels[0]`. */
    readonly path: string;
    readonly label: string;
    /** The property's name, where a title took its place. */
    readonly name?: string;
    /** `string`, `integer or null`, `object[]`. */
    readonly type: string;
    readonly description?: string;
    readonly required: boolean;
    readonly presence: Presence;
    /** The ways it can be sent, where the control itself does not offer them. */
    readonly ways: readonly Presence[];
    /** What is wrong, as a sentence. */
    readonly error?: string;
    /** What is wrong is that nothing is there yet. */
    readonly missing?: true;
    /** Something worth knowing that is no error. */
    readonly note?: string;
    readonly control: FieldControl;
}

/** What a field is filled in with. */
export type FieldControl =
    | TextControl
    | { readonly kind: 'number'; readonly text: string; readonly integer: boolean }
    | { readonly kind: 'boolean'; readonly value?: boolean; readonly nullable: boolean }
    | ChoiceControl
    | ObjectControl
    | ListControl
    | RecordControl
    | UnionControl
    /** Any JSON, as text. */
    | { readonly kind: 'json'; readonly text: string };

/** A text in one line or several. */
export interface TextControl {
    readonly kind: 'text';
    readonly text: string;
    readonly several: boolean;
    /** What it looks like: `YYYY-MM-DD`. */
    readonly example?: string;
    readonly picker?: 'date' | 'date-time';
    /** Usual texts; any other is fine. */
    readonly suggestions?: readonly string[];
}

/** One of a few values, shown as texts. */
export interface ChoiceControl {
    readonly kind: 'choice';
    readonly choices: readonly string[];
    readonly chosen?: number;
    /** What is there instead of a choice. */
    readonly other?: string;
    readonly nullable: boolean;
}

/** Named fields. */
export interface ObjectControl {
    readonly kind: 'object';
    /** In the order of the schema. */
    readonly fields: readonly FormField[];
    /** What the value holds and the schema does not name. */
    readonly extras: readonly FormField[];
    /** It holds itself, and is not sent: its fields come when it is. */
    readonly recursive: boolean;
}

/** Items in order. */
export interface ListControl {
    readonly kind: 'list';
    readonly items: readonly FormField[];
    /** Items are objects or lists: folded rows with a title. */
    readonly rows: boolean;
    /** Places of its own for each item: nothing is added, removed or moved. */
    readonly fixed: boolean;
}

/** Values under names of the person's own. */
export interface RecordControl {
    readonly kind: 'record';
    readonly entries: readonly FormField[];
}

/** One of several kinds. */
export interface UnionControl {
    readonly kind: 'union';
    readonly branches: readonly string[];
    readonly chosen?: number;
    /** The field of the chosen kind; it has the pointer of the union. */
    readonly branch?: FormField;
}
