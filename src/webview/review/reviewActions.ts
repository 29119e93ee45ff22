import type { ReviewIntent } from '../../protocol/reviewIntent.ts';

/** What the parts of the review may do, and what the view keeps for them. */
export interface ReviewActions {
    readonly post: (intent: ReviewIntent) => void;
    /** The version as typed here; undefined while nobody typed. */
    readonly version: () => string | undefined;
    readonly typeVersion: (text: string) => void;
    /** What was typed to confirm. */
    readonly typed: () => string;
    readonly typeName: (text: string) => void;
}
