import type { DryRunFinding } from '../../runs/dryRunFinding.ts';
import type { DeployDifference } from '../../../core/deploy/deployDifference.ts';
import type { DeploymentState } from '../../../core/deploy/deploymentState.ts';
import type { Obstacle } from '../../../core/function/functionFile.ts';
import type { SeenCopy } from '../copies/deployedCopies.ts';
import type { DeployedLook } from '../deployedLook.ts';
import type { ReviewSubject } from './reviewSubject.ts';

/** Whether somebody else has deployed since; `seen`: the person has looked at what changed. */
export type Conflict = 'none' | 'unseen' | 'seen';

/** All that is known of one function before it is deployed, and of its deployment. */
export interface Findings {
    readonly subject: ReviewSubject;
    readonly host: string;
    readonly fileName: string;
    /** Undefined until the first look has come back. */
    readonly look: DeployedLook | undefined;
    readonly seen: SeenCopy | undefined;
    readonly conflict: Conflict;
    readonly difference: DeployDifference;
    readonly obstacles: readonly Obstacle[];
    /** Compile problems known of the very text. */
    readonly problems: number;
    readonly dryRun: DryRunFinding;
    /** As typed. */
    readonly version: string;
    /** As the text names it. */
    readonly ownVersion: string;
    /** As the deployed text names it. */
    readonly deployedVersion: string;
    readonly allowDestructive: boolean;
    readonly deployment: DeploymentState | undefined;
}
