import type { FunctionType } from '../function/functionFile.ts';

/** What the person has typed for a function, as text, right or wrong. */
export interface Draft {
    readonly connection: string;
    readonly input: string;
    readonly metadata: string;
    readonly checkpoint: string;
    readonly lastSyncDate: string;
}

/** A part of a draft that holds text to be checked. */
export type DraftSection = Exclude<keyof Draft, 'connection'>;

/** Nothing typed yet. */
export const emptyDraft: Draft = { connection: '', input: '', metadata: '', checkpoint: '', lastSyncDate: '' };

/** The sections a function of this type takes, in the order shown. */
export function sectionsOf(type: FunctionType): readonly DraftSection[] {
    return type === 'action' ? ['input', 'metadata'] : ['metadata', 'checkpoint', 'lastSyncDate'];
}
