import * as l10n from '@vscode/l10n';
import type { FunctionType } from '../../../core/function/functionFile.ts';
import { sectionsOf, type Draft, type DraftSection } from '../../../core/inputs/draft.ts';
import { insideOf, wrongFields } from '../../../core/inputs/form/wrongFields.ts';
import type { FormField } from '../../../core/inputs/form/formField.ts';
import type { DraftProblem, DraftReading, InputSchemas } from '../../../core/inputs/readDraft.ts';
import { sectionTitle } from '../../../core/inputs/sectionTitle.ts';
import type { InputSection } from '../../../protocol/inputsState.ts';

/** What the sections of the form are made from. */
export interface SectionParts {
    readonly type: FunctionType;
    readonly draft: Draft;
    readonly problems: readonly DraftProblem[];
    readonly forms: DraftReading['forms'];
    readonly schemas: InputSchemas;
}

/** The sections that a function takes. A checkpoint is only one of functions that declare it, or that were given one. */
export function inputSectionsOf(parts: SectionParts): readonly InputSection[] {
    return sectionsOf(parts.type)
        .filter((id) => id !== 'checkpoint' || parts.schemas.checkpoint !== undefined || parts.draft.checkpoint !== '')
        .map((id) => sectionOf(id, parts));
}

function sectionOf(id: DraftSection, { type, draft, problems, forms, schemas }: SectionParts): InputSection {
    const text = draft[id];
    const form = forms[id];
    const hasSchema = id !== 'lastSyncDate' && schemas[id] !== undefined;
    const error = problems.find(
        ({ section, pointer }) => section === id && (form === undefined || pointer === ''),
    )?.message;
    const description = descriptionOf(id, type);
    const lastValid = draft.aside[id]?.lastValid;
    return {
        id,
        title: sectionTitle(id),
        ...(description === undefined ? {} : { description }),
        text,
        placeholder: placeholderOf(id),
        ...(error === undefined ? {} : { error }),
        summary: form === undefined ? textSummary(id, text) : formSummary(form),
        openAtFirst: id === 'input' || (id === 'metadata' && type === 'sync' && hasSchema) || opensFor(id, text, form),
        singleLine: id === 'lastSyncDate',
        hasSchema,
        ...(form === undefined ? {} : { form }),
        ...(lastValid === undefined ? {} : { canUndo: true }),
    };
}

function opensFor(id: DraftSection, text: string, form: FormField | undefined): boolean {
    return id !== 'lastSyncDate' && (text !== '' || (form !== undefined && wrongFields(form).length > 0));
}

function descriptionOf(id: DraftSection, type: FunctionType): string | undefined {
    switch (id) {
        case 'input':
            return undefined;
        case 'metadata':
            return type === 'sync'
                ? l10n.t('Sent with this run only. The connection keeps its own metadata.')
                : l10n.t('Stands in for the metadata of the connection, in this run only.');
        case 'checkpoint':
            return l10n.t('Where the last run stopped. Leave it empty for a first run.');
        case 'lastSyncDate':
            return l10n.t('Only for syncs without checkpoints.');
    }
}

function placeholderOf(id: DraftSection): string {
    switch (id) {
        case 'input':
            return '{ }';
        case 'metadata':
        case 'checkpoint':
            return l10n.t('Not sent');
        case 'lastSyncDate':
            return 'YYYY-MM-DD';
    }
}

/** The fields that are sent, by name. */
function formSummary(form: FormField): string {
    const set = insideOf(form).filter(({ presence }) => presence !== 'unsent');
    if (set.length === 0) return form.presence === 'unsent' ? l10n.t('not sent') : l10n.t('empty');
    return set.map(({ label }) => label).join(', ');
}

function textSummary(id: DraftSection, text: string): string {
    const trimmed = text.trim().replace(/\s+/g, ' ');
    if (trimmed === '') return id === 'input' ? l10n.t('empty') : l10n.t('not sent');
    if (id === 'lastSyncDate') return l10n.t('last sync date {0}', trimmed);
    return trimmed.length > 60 ? `${trimmed.slice(0, 59)}…` : trimmed;
}
