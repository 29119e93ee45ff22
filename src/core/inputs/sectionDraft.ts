import type { Draft, DraftSection, SectionAside } from './draft.ts';

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

const noAside: SectionAside = { unread: {}, unions: {} };
