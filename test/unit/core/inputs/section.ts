import { emptyDraft, type Draft } from '../../../../src/core/inputs/draft.ts';
import { applyFieldEdit } from '../../../../src/core/inputs/edit/applyFieldEdit.ts';
import type { FieldEdit } from '../../../../src/core/inputs/edit/fieldEdit.ts';
import { insideOf } from '../../../../src/core/inputs/form/wrongFields.ts';
import type { FormField } from '../../../../src/core/inputs/form/formField.ts';
import { readDraft } from '../../../../src/core/inputs/readDraft.ts';
import { draftPart, sectionDraftOf } from '../../../../src/core/inputs/sectionDraft.ts';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import type { SchemaReading } from '../../../../src/core/schema/schemaReading.ts';

/** The input section of an action whose input is this zod expression, to be edited and looked at. */
export class EditedInput {
    readonly reading: SchemaReading;
    draft: Draft = emptyDraft;

    constructor(zod: string, text = '') {
        const { input } = readSchemas(
            `import { createAction } from 'nango';\nimport * as z from 'zod';\nexport default createAction({ input: ${zod}, exec: async () => {} });`,
        );
        if (input === undefined) throw new Error(`no input in ${zod}`);
        this.reading = input;
        this.draft = { ...emptyDraft, input: text };
    }

    get text(): string {
        return this.draft.input;
    }

    set text(text: string) {
        this.draft = { ...this.draft, input: text };
    }

    get value(): unknown {
        const value: unknown = JSON.parse(this.text);
        return value;
    }

    get sent(): unknown {
        return readDraft('action', this.draft, { input: this.reading }).inputs.input;
    }

    get form(): FormField {
        const { input } = readDraft('action', this.draft, { input: this.reading }).forms;
        if (input === undefined) throw new Error('no form');
        return input;
    }

    /** `path: sentence` of everything wrong. */
    get problems(): readonly string[] {
        return readDraft('action', this.draft, { input: this.reading }).problems.map(
            ({ path, message }) => `${path}: ${message}`,
        );
    }

    edit(...edits: readonly FieldEdit[]): this {
        for (const edit of edits) {
            const section = {
                schema: this.reading.schema,
                draft: sectionDraftOf(this.draft, 'input'),
                required: true,
            };
            this.draft = { ...this.draft, ...draftPart(this.draft, 'input', applyFieldEdit(section, edit)) };
        }
        return this;
    }

    /** Types a text into a field. */
    type(pointer: string, text: string): this {
        return this.edit({ do: 'type', pointer, text });
    }

    /** The field that people know by this path. */
    field(path: string): FormField {
        const found = (field: FormField): FormField | undefined =>
            field.path === path
                ? field
                : insideOf(field)
                      .map(found)
                      .find((inner) => inner !== undefined);
        const field = found(this.form);
        if (field === undefined) throw new Error(`no field ${path}`);
        return field;
    }
}
