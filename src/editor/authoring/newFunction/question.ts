import type { Draft } from './draft.ts';

/** What came of a question: the draft with the answer, or without one where it was skipped. */
export type Outcome =
    | { readonly kind: 'answered'; readonly draft: Draft }
    | { readonly kind: 'back' }
    /** No more questions: sensible choices for the rest. */
    | { readonly kind: 'finished'; readonly draft: Draft }
    | { readonly kind: 'cancelled' };

/** Where a question stands among those that are asked. */
export interface Turn {
    readonly step: number;
    readonly totalSteps: number;
    /** It must be answered. */
    readonly required: boolean;
}

/** One step of the way to a new function. */
export interface Question {
    readonly required?: boolean;
    /** Whether it is asked at all, after what was answered. */
    readonly applies: (draft: Draft) => boolean;
    readonly ask: (draft: Draft, turn: Turn) => Promise<Outcome>;
}
