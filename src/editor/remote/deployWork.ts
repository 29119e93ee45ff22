import type { DeploymentState } from '../../core/deploy/deploymentState.ts';
import { DeployedCopies } from './copies/deployedCopies.ts';
import { DeploymentRuns } from './deploymentRuns.ts';
import type { DeployParts } from './deployParts.ts';
import { Reviews } from './review/reviews.ts';

/** What makes deployments, loaded with the first of a window. */
export class DeployWork {
    readonly copies: DeployedCopies;
    readonly runs: DeploymentRuns;
    readonly reviews: Reviews;

    constructor(parts: DeployParts, onChange: (state: DeploymentState) => void) {
        const { mask } = parts.session.parts;
        this.copies = new DeployedCopies(parts.storage, mask, parts.log);
        this.runs = new DeploymentRuns({ ...parts, copies: this.copies, onChange });
        this.reviews = new Reviews({ ...parts, copies: this.copies, runs: this.runs });
    }

    dispose(): void {
        this.reviews.dispose();
        this.runs.dispose();
    }
}
