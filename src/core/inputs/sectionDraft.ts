import type { Draft, DraftSection, SectionAside } from './draft.ts';
import { readJsonValue } from './readJsonValue.ts';

/** One section of a draft: its JSON text, and what stands beside it. */
export interface SectionDraft extends SectionAside {
    readonly text: string;
}

/** One section of a draft. */
export function sectionDraftOf(draft: Draft, section: DraftSection): SectionDraft {
    return { ...noAside, ...draft.aside[section], text: draft[section] };
}

/** The parts of a draft that change when one section does. */
export function draftPart(draft: Draft, section: DraftSection, { text, unread, unions }: SectionDraft): Partial<Draft> {
    return { [section]: text, aside: { ...draft.aside, [section]: { unread, unions } } };
}

/** The parts of a draft that change when a section's text is written anew, as in an editor. */
export function retyped(draft: Draft, section: DraftSection, text: string): Partial<Draft> {
    const { unread, unions, lastValid, text: before } = sectionDraftOf(draft, section);
    if (text === before) return {};
    if (isJson(text)) return draftPart(draft, section, { text, unread, unions });
    const aside = { unread, unions, lastValid: isJson(before) ? before : (lastValid ?? '') };
    return { [section]: text, aside: { ...draft.aside, [section]: aside } };
}

/** The parts of a draft that change when a section goes back to its last text that was JSON. */
export function backToLastValid(draft: Draft, section: DraftSection): Partial<Draft> {
    const { lastValid } = sectionDraftOf(draft, section);
    return lastValid === undefined ? {} : retyped(draft, section, lastValid);
}

function isJson(text: string): boolean {
    return text.trim() === '' || readJsonValue(text) !== undefined;
}

const noAside: SectionAside = { unread: {}, unions: {} };
