import type { JsonSchema, JsonValue } from '../../schema/jsonSchema.ts';
import { sampleValue } from '../../schema/sampleValue.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';
import type { DraftSection } from '../draft.ts';
import { applyFieldEdit } from '../edit/applyFieldEdit.ts';
import { placeSchema } from '../edit/placeSchema.ts';
import { startValue } from '../edit/seedValue.ts';
import { FormChecks } from '../form/formChecks.ts';
import { formOf } from '../form/formOf.ts';
import { wrongFields } from '../form/wrongFields.ts';
import { isJsonObject } from '../jsonValue.ts';
import { segmentsOf } from '../pointer.ts';
import { readJsonValue } from '../readJsonValue.ts';
import type { SectionDraft } from '../sectionDraft.ts';

/** Filling a field may bring others that lack a value; so often is enough. */
const mostPasses = 6;

/** Gives every field that needs a value a sensible one; what is there stays. Undefined: there is nothing to fill. */
export function fillMissing(
    reading: SchemaReading,
    section: DraftSection,
    draft: SectionDraft,
): SectionDraft | undefined {
    const text = draft.text.trim() === '' ? '{}' : draft.text;
    if (readJsonValue(text) === undefined) return undefined;
    let filled: SectionDraft = { ...draft, text };
    for (let pass = 0; pass < mostPasses; pass++) {
        const value = readJsonValue(filled.text);
        const form = formOf({
            reading,
            draft: filled,
            value: isEmptyObject(value) ? (startValue(reading.schema) ?? value) : value,
            label: section,
            required: true,
            checks: new FormChecks(reading),
        });
        const missing = wrongFields(form).filter((field) => field.missing === true);
        if (missing.length === 0) break;
        for (const { pointer } of missing) {
            const { schema } = placeSchema(reading.schema, filled, readJsonValue(filled.text), pointer).view;
            const sample = sampleOf(schema, pointer, reading.schema);
            if (sample === undefined) continue;
            const edited = { schema: reading.schema, draft: filled, required: true };
            filled = applyFieldEdit(edited, { do: 'set', pointer, value: sample });
        }
    }
    return filled.text === text ? undefined : filled;
}

/** A sample under the field's own name, which tells what is meant. */
function sampleOf(schema: JsonSchema, pointer: string, root: JsonSchema): JsonValue | undefined {
    const name = segmentsOf(pointer).at(-1) ?? 'value';
    const wrapped: JsonSchema = {
        type: 'object',
        properties: { [name]: schema },
        required: [name],
        ...(root.$defs === undefined ? {} : { $defs: root.$defs }),
    };
    const { value } = sampleValue(wrapped, 'required');
    return isJsonObject(value) ? value[name] : undefined;
}

function isEmptyObject(value: JsonValue | undefined): boolean {
    return isJsonObject(value) && Object.keys(value).length === 0;
}
