import type { DeploymentState } from '../../../core/deploy/deploymentState.ts';
import type { ReviewIntent } from '../../../protocol/reviewIntent.ts';
import type { ReviewState } from '../../../protocol/reviewState.ts';

/** A review as the view shows it: of one function or of several. */
export interface OpenReview {
    /** Looks at what is deployed; the view shows meanwhile what is known without. */
    readonly start: () => Promise<void>;
    readonly state: (version: number) => Promise<ReviewState>;
    readonly carryOut: (intent: ReviewIntent) => Promise<void>;
    readonly openDiff: (row?: string) => Promise<void>;
    /** A text of these documents decides about what is shown. */
    readonly documents: () => ReadonlySet<string>;
    readonly shows: (deployment: DeploymentState) => boolean;
    readonly dispose: () => void;
}
