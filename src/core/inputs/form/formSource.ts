import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';
import type { FormChecks } from './formChecks.ts';
import type { SectionDraft } from '../sectionDraft.ts';
import type { FormField } from './formField.ts';

/** What a form is made from. */
export interface FormSource {
    readonly reading: SchemaReading;
    readonly draft: SectionDraft;
    /** The text of the draft, read; undefined when nothing is sent. */
    readonly value: JsonValue | undefined;
    /** What the whole is called. */
    readonly label: string;
    /** Something is sent in any case. */
    readonly required: boolean;
    /** Without it nothing is found wrong. */
    readonly checks?: FormChecks;
}

/** Where a field is, and what is there. */
export interface FieldSpot {
    readonly schema: JsonSchema;
    readonly schemaPointer: string;
    readonly pointer: string;
    readonly path: string;
    readonly label: string;
    readonly required: boolean;
    /** What it is in is sent: what it lacks is missing. */
    readonly live: boolean;
    /** An item or a named entry: null keeps its place while it has no value. */
    readonly holdsPlace: boolean;
    readonly value: JsonValue | undefined;
    /** References that were followed to get here without a value on the way. */
    readonly unfolding: readonly string[];
    /** Properties that are not shown: another control stands for them. */
    readonly hidden?: string;
}

/** The walk over a form: sources, and the way into what is inside. */
export interface FormWalk {
    readonly source: FormSource;
    readonly fieldAt: (spot: FieldSpot) => FormField;
}
