import type { FunctionType } from '../function/functionFile.ts';

/** A union's branches: the one that was chosen, and what the others held as JSON, by their index. */
export interface UnionAside {
    readonly chosen: number;
    readonly kept: Readonly<Record<string, string>>;
}

/** What a form holds that its JSON text has no place for, by JSON pointer. */
export interface SectionAside {
    /** Texts that are no value of their field. They count as long as the JSON has nothing there. */
    readonly unread: Readonly<Record<string, string>>;
    readonly unions: Readonly<Record<string, UnionAside>>;
    /** The last text that was JSON, while the present one is not. */
    readonly lastValid?: string;
}

/** What the person has typed for a function, as text, right or wrong. */
export interface Draft {
    readonly connection: string;
    readonly input: string;
    readonly metadata: string;
    readonly checkpoint: string;
    readonly lastSyncDate: string;
    /** What the form holds beside the texts. */
    readonly aside: Readonly<Partial<Record<DraftSection, SectionAside>>>;
}

/** A part of a draft that holds text to be checked. */
export type DraftSection = 'input' | 'metadata' | 'checkpoint' | 'lastSyncDate';

/** Nothing typed yet. */
export const emptyDraft: Draft = {
    connection: '',
    input: '',
    metadata: '',
    checkpoint: '',
    lastSyncDate: '',
    aside: {},
};

/** The sections a function of this type takes, in the order shown. */
export function sectionsOf(type: FunctionType): readonly DraftSection[] {
    return type === 'action' ? ['input', 'metadata'] : ['metadata', 'checkpoint', 'lastSyncDate'];
}
