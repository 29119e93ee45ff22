import * as l10n from '@vscode/l10n';
import type { FunctionType } from '../function/functionFile.ts';
import { sectionsOf, type Draft, type DraftSection } from './draft.ts';
import { readJson } from './jsonText.ts';

/** What a dry run is sent with; a section that is absent is not sent. An empty connection is asked for when running. */
export interface RunInputs {
    readonly connection: string;
    readonly input?: unknown;
    readonly metadata?: unknown;
    readonly checkpoint?: unknown;
    readonly lastSyncDate?: string;
}

/** One sentence about one part of a draft. */
export interface DraftProblem {
    readonly section: DraftSection;
    readonly message: string;
}

/** A draft, read: the inputs it stands for as far as they could be read, and what is wrong with it. */
export interface DraftReading {
    readonly inputs: RunInputs;
    readonly problems: readonly DraftProblem[];
}

type Reading = { readonly value: unknown } | { readonly problem: string } | 'notSent';

/**
 * Reads a draft as the platform will: an action always gets an input (`{}` for none); metadata and checkpoint are
 * objects; the checkpoint is flat; the last sync date is sent as an ISO instant.
 */
export function readDraft(type: FunctionType, draft: Draft): DraftReading {
    const problems: DraftProblem[] = [];
    const sent: Partial<Record<DraftSection, unknown>> = {};
    for (const section of sectionsOf(type)) {
        const reading = readSection(section, draft[section].trim());
        if (reading === 'notSent') continue;
        if ('problem' in reading) problems.push({ section, message: reading.problem });
        else sent[section] = reading.value;
    }
    if (type === 'action' && !('input' in sent)) sent.input = {};
    const { lastSyncDate, ...values } = sent;
    const inputs = {
        connection: draft.connection.trim(),
        ...values,
        ...(typeof lastSyncDate === 'string' ? { lastSyncDate } : {}),
    };
    return { inputs, problems };
}

function readSection(section: DraftSection, text: string): Reading {
    if (text === '') return 'notSent';
    if (section === 'lastSyncDate') return readDate(text);
    const json = readJson(text);
    if (!json.ok) return { problem: json.problem };
    if (section === 'input') return { value: json.value };
    if (!isObject(json.value)) return { problem: l10n.t('Must be an object in braces.') };
    if (section === 'checkpoint') {
        const nested = Object.entries(json.value).find(([, value]) => typeof value === 'object');
        if (nested !== undefined) {
            return { problem: l10n.t('{0} must be a text, a number, true or false.', nested[0]) };
        }
    }
    return { value: json.value };
}

function readDate(text: string): Reading {
    const date = /^\d{4}-\d{2}-\d{2}(T|$)/.test(text) ? new Date(text) : undefined;
    if (date === undefined || Number.isNaN(date.getTime())) {
        return { problem: l10n.t('Must be a date such as {0}.', '2026-10-01') };
    }
    return { value: date.toISOString() };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
