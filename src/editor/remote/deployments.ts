import * as vscode from 'vscode';
import { isDeploying, type DeploymentState } from '../../core/deploy/deploymentState.ts';
import { deploymentsUnderWayKey } from '../stateShapes.ts';
import type { DeployParts } from './deployParts.ts';
import type { DeployWork } from './deployWork.ts';

/** A deployment that is being followed, for lens and status bar. */
export interface DeploymentUnderWay {
    /** The document's URI. */
    readonly functionKey: string;
    readonly name: string;
    readonly environment: string;
    /** Epoch milliseconds. */
    readonly since: number;
    readonly reconnecting: boolean;
}

/** Deployments as the rest of the window sees them; what makes them is loaded when the first is asked for. */
export class Deployments {
    private readonly parts: DeployParts;
    private readonly following = new Map<string, DeploymentUnderWay>();
    private loading: Promise<DeployWork> | undefined;
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when one starts, ends, or loses its connection. */
    readonly onDidChange = this.changed.event;
    private readonly deployed = new vscode.EventEmitter<DeploymentState>();
    /** Fired when a function was deployed from here. */
    readonly onDidDeploy = this.deployed.event;

    constructor(parts: DeployParts) {
        this.parts = parts;
    }

    get underWay(): readonly DeploymentUnderWay[] {
        return [...this.following.values()];
    }

    /** What makes, reviews and remembers deployments. */
    async work(): Promise<DeployWork> {
        this.loading ??= import('./deployWork.ts').then(
            ({ DeployWork }) => new DeployWork(this.parts, (state) => this.follow(state)),
        );
        return this.loading;
    }

    /** Watches the deployments again that were under way when the window closed; nothing is loaded for none. */
    async reattach(): Promise<void> {
        if (this.parts.workspaceState.get(deploymentsUnderWayKey) === undefined) return;
        await (await this.work()).runs.reattach();
    }

    dispose(): void {
        void this.loading?.then((work) => work.dispose());
        this.changed.dispose();
        this.deployed.dispose();
    }

    private follow(state: DeploymentState): void {
        const { key, functionKey, name, environment, phase } = state;
        if (isDeploying(state)) {
            const since = state.runningSince ?? state.startedAt;
            const reconnecting = phase === 'reconnecting';
            this.following.set(key, { functionKey, name, environment: environment.name, since, reconnecting });
        } else {
            this.following.delete(key);
            if (phase === 'deployed') this.deployed.fire(state);
        }
        this.changed.fire();
    }
}
