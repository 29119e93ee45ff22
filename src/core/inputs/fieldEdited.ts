import type { Draft, DraftSection } from './draft.ts';
import { applyFieldEdit } from './edit/applyFieldEdit.ts';
import type { FieldEdit } from './edit/fieldEdit.ts';
import type { InputSchemas } from './readDraft.ts';
import { draftPart, sectionDraftOf } from './sectionDraft.ts';

/** The parts of a draft that change when a field of a section's form is edited. */
export function fieldEdited(
    draft: Draft,
    section: DraftSection,
    edit: FieldEdit,
    schemas: InputSchemas = {},
): Partial<Draft> {
    const reading = section === 'lastSyncDate' ? undefined : schemas[section];
    if (reading === undefined) return {};
    const before = sectionDraftOf(draft, section);
    const after = applyFieldEdit({ schema: reading.schema, draft: before, required: section === 'input' }, edit);
    return draftPart(draft, section, after);
}
