import * as l10n from '@vscode/l10n';
import type { FunctionType } from '../function/functionFile.ts';
import type { JsonValue } from '../schema/jsonSchema.ts';
import type { FunctionSchemas } from '../schema/schemaReading.ts';
import { sectionsOf, type Draft, type DraftSection } from './draft.ts';
import { startValue } from './edit/seedValue.ts';
import type { FormField } from './form/formField.ts';
import { FormChecks } from './form/formChecks.ts';
import { formOf } from './form/formOf.ts';
import { wrongFields } from './form/wrongFields.ts';
import { isJsonObject, isJsonValue } from './jsonValue.ts';
import { readJson } from './jsonText.ts';
import { sectionDraftOf } from './sectionDraft.ts';
import { sectionTitle } from './sectionTitle.ts';

/** What a dry run is sent with; a section that is absent is not sent. An empty connection is asked for when running. */
export interface RunInputs {
    readonly connection: string;
    readonly input?: unknown;
    readonly metadata?: unknown;
    readonly checkpoint?: unknown;
    readonly lastSyncDate?: string;
}

/** One sentence about one place of a draft. */
export interface DraftProblem {
    readonly section: DraftSection;
    /** The field, as a JSON pointer; '' for the section as a whole. */
    readonly pointer: string;
    /** The field as people read it; '' for the section as a whole. */
    readonly path: string;
    readonly message: string;
    /** Nothing is there yet. */
    readonly missing?: true;
}

/** A draft, read: the inputs it stands for as far as they could be read, and what is wrong with it. */
export interface DraftReading {
    readonly inputs: RunInputs;
    readonly problems: readonly DraftProblem[];
    /** Of the sections that have a schema and whose text is JSON. */
    readonly forms: Readonly<Partial<Record<DraftSection, FormField>>>;
}

/** The schemas that inputs are checked against. */
export type InputSchemas = Pick<FunctionSchemas, 'input' | 'metadata' | 'checkpoint'>;

type Reading = { readonly value: JsonValue } | { readonly problem: string } | 'notSent';

/**
 * Reads a draft as the platform will: an action always gets an input (`{}` for none); metadata and checkpoint are
 * objects; the checkpoint is flat; the last sync date is sent as an ISO instant. What the function's own schemas say is
 * checked here, since the platform does not check the inputs of dry runs.
 */
export function readDraft(type: FunctionType, draft: Draft, schemas: InputSchemas = {}): DraftReading {
    const problems: DraftProblem[] = [];
    const sent: Partial<Record<DraftSection, JsonValue>> = {};
    const forms: Partial<Record<DraftSection, FormField>> = {};
    for (const section of sectionsOf(type)) {
        const reading = readSection(section, draft[section].trim());
        const schema = section === 'lastSyncDate' ? undefined : schemas[section];
        const required = section === 'input';
        let value = reading !== 'notSent' && 'value' in reading ? reading.value : undefined;
        if (value === undefined && required && reading === 'notSent') value = startValue(schema?.schema ?? {}) ?? value;
        if (value !== undefined) sent[section] = value;
        if (reading !== 'notSent' && 'problem' in reading) {
            problems.push({ section, pointer: '', path: '', message: reading.problem });
        } else if (schema !== undefined) {
            const form = formOf({
                reading: schema,
                draft: sectionDraftOf(draft, section),
                value,
                label: sectionTitle(section),
                required,
                checks: new FormChecks(schema),
            });
            forms[section] = form;
            for (const { pointer, path, error, missing } of wrongFields(form)) {
                const problem = { section, pointer, path, message: error };
                problems.push(missing === undefined ? problem : { ...problem, missing });
            }
        }
    }
    if (type === 'action' && !('input' in sent)) sent.input = {};
    const { lastSyncDate, ...values } = sent;
    const inputs = {
        connection: draft.connection.trim(),
        ...values,
        ...(typeof lastSyncDate === 'string' ? { lastSyncDate } : {}),
    };
    return { inputs, problems, forms };
}

function readSection(section: DraftSection, text: string): Reading {
    if (text === '') return 'notSent';
    if (section === 'lastSyncDate') return readDate(text);
    const json = readJson(text);
    if (!json.ok) return { problem: json.problem };
    const { value } = json;
    if (!isJsonValue(value)) return 'notSent';
    if (section === 'input') return { value };
    if (!isJsonObject(value)) return { problem: l10n.t('Must be an object in braces.') };
    if (section === 'checkpoint') {
        const nested = Object.entries(value).find(([, member]) => typeof member === 'object');
        if (nested !== undefined) {
            return { problem: l10n.t('{0} must be a text, a number, true or false.', nested[0]) };
        }
    }
    return { value };
}

function readDate(text: string): Reading {
    const date = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? new Date(text) : undefined;
    if (date === undefined || Number.isNaN(date.getTime())) {
        return { problem: l10n.t('Must be a date such as {0}.', '2026-10-01') };
    }
    return { value: date.toISOString() };
}
