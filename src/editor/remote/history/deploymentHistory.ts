import type * as vscode from 'vscode';
import { isDeploying, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { deploymentsShape, deploymentsUnderWayKey } from '../../stateShapes.ts';
import { StoredState } from '../../storedState.ts';

/** So many deployments are remembered. */
const mostDeployments = 50;

/** How much of what a deployment printed is remembered. Characters. */
const mostOutput = 4_000;

/** The deployments made from this workspace, newest first. */
export class DeploymentHistory {
    private readonly memento: vscode.Memento;
    private readonly stored: StoredState<readonly DeploymentState[]>;
    private readonly mask: SecretMask;

    constructor(workspaceState: vscode.Memento, mask: SecretMask) {
        this.memento = workspaceState;
        this.stored = new StoredState(workspaceState, deploymentsShape);
        this.mask = mask;
    }

    all(): Promise<readonly DeploymentState[]> {
        return this.stored.get();
    }

    /** Takes in what has become of a deployment. */
    async keep(state: DeploymentState): Promise<void> {
        const small = this.forStorage(state);
        const all = await this.stored.update((list) => {
            const others = list.filter(({ key }) => key !== state.key);
            return [small, ...others]
                .sort((a, b) => b.startedAt - a.startedAt)
                .filter((each, index) => index < mostDeployments || isDeploying(each));
        });
        // A mark of its own: a window that opens need not read the list to know that nothing is under way.
        const count = all.filter(isDeploying).length;
        await this.memento.update(deploymentsUnderWayKey, count === 0 ? undefined : count);
    }

    private forStorage({ failure, output, ...state }: DeploymentState): DeploymentState {
        const refusal = state.refusal ?? (failure === undefined ? undefined : failureSentence(failure));
        return {
            ...state,
            ...(output === undefined ? {} : { output: this.mask.apply(output).slice(-mostOutput) }),
            ...(refusal === undefined || isDeploying(state) ? {} : { refusal: this.mask.apply(refusal) }),
        };
    }
}
