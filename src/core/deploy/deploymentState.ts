import type { Failure } from '../failure/failure.ts';
import type { FunctionType } from '../function/functionFile.ts';
import type { DeployedFunction, Deployment } from '../run/job.ts';

/** What is deployed where, fixed when the deployment starts. */
export interface DeploymentSubject {
    /** This window's own key of the deployment. */
    readonly key: string;
    /** The document's URI. */
    readonly functionKey: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    readonly environment: { readonly id: string; readonly name: string; readonly production: boolean };
    /** The server it is sent to. */
    readonly origin: string;
    /** Of the text that is sent. */
    readonly codeHash: string;
    /** As asked for; absent for the function's own. */
    readonly version?: string;
    /** The key of the kept copy of what it replaces. */
    readonly replaced?: string;
    /** It puts back code that was replaced before. */
    readonly putsBack: boolean;
    /** When the person started it, epoch milliseconds. */
    readonly startedAt: number;
}

/** Where a deployment stands. `lost`: whether it was deployed is not known. */
export type DeploymentPhase = 'starting' | 'running' | 'reconnecting' | 'deployed' | 'failed' | 'lost';

/** One deployment as this window knows it. Times are epoch milliseconds. */
export interface DeploymentState extends DeploymentSubject {
    readonly phase: DeploymentPhase;
    readonly deploymentId?: string;
    readonly runningSince?: number;
    readonly endedAt?: number;
    /** As the platform measured it. */
    readonly durationMs?: number;
    readonly deployedFunctions: readonly DeployedFunction[];
    /** What was printed. */
    readonly output?: string;
    /** Why it was not deployed, where the platform said so about the deployment itself. */
    readonly refusal?: string;
    /** How many compile problems it ended with. */
    readonly problems?: number;
    /** What kept it from being started or followed. */
    readonly failure?: Failure;
}

/** Something that happened to a deployment. */
export type DeploymentEvent =
    | { readonly kind: 'started'; readonly id: string; readonly at: number }
    | { readonly kind: 'seen' }
    | { readonly kind: 'waiting'; readonly failure: Failure }
    | { readonly kind: 'ended'; readonly deployment: Deployment; readonly at: number }
    | { readonly kind: 'problems'; readonly count: number; readonly at: number }
    | { readonly kind: 'failed'; readonly failure: Failure; readonly at: number };

/** A deployment that has just been asked for. */
export function newDeployment(subject: DeploymentSubject): DeploymentState {
    return { ...subject, phase: 'starting', deployedFunctions: [] };
}

/** The deployment after the event; the same object where nothing has changed. */
export function advanceDeployment(state: DeploymentState, event: DeploymentEvent): DeploymentState {
    switch (event.kind) {
        case 'started':
            return { ...connected(state), phase: 'running', deploymentId: event.id, runningSince: event.at };
        case 'seen':
            return state.phase === 'reconnecting' ? { ...connected(state), phase: 'running' } : state;
        case 'waiting':
            return {
                ...state,
                phase: state.phase === 'starting' ? 'starting' : 'reconnecting',
                failure: event.failure,
            };
        case 'ended':
            return ended(connected(state), event.deployment, event.at);
        case 'problems':
            return { ...connected(state), phase: 'failed', problems: event.count, endedAt: state.endedAt ?? event.at };
        case 'failed':
            return {
                ...state,
                phase: maybeDeployed(state, event.failure) ? 'lost' : 'failed',
                failure: event.failure,
                endedAt: event.at,
            };
    }
}

/** It is on its way to the platform or under way there. */
export function isDeploying({ phase }: Pick<DeploymentState, 'phase'>): boolean {
    return phase === 'starting' || phase === 'running' || phase === 'reconnecting';
}

/** How long it took: as the platform measured, else as it looked from here. Milliseconds. */
export function deploymentMs({ durationMs, runningSince, startedAt, endedAt }: DeploymentState): number {
    return durationMs ?? (endedAt ?? startedAt) - (runningSince ?? startedAt);
}

/** "create-issue v1.1.0": what a deployment put in place. */
export function deployedNames({ name, deployedFunctions }: DeploymentState): string {
    const names = deployedFunctions.map((each) =>
        each.version === undefined ? each.name : `${each.name} ${each.version}`,
    );
    return names.length === 0 ? name : names.join(', ');
}

function ended(state: DeploymentState, deployment: Deployment, at: number): DeploymentState {
    const { status, deployed, deployedFunctions, durationMs, output, error } = deployment;
    const known = {
        ...state,
        deployedFunctions,
        endedAt: at,
        ...(durationMs === undefined ? {} : { durationMs }),
        ...(output === undefined ? {} : { output }),
    };
    if (status === 'success' && deployed !== false) return { ...known, phase: 'deployed' };
    const text = error?.message ?? output ?? '';
    return { ...known, phase: 'failed', output: output ?? text, refusal: lastLine(text) };
}

/** What the CLI ends with says why; what it starts with says what it did. */
function lastLine(text: string): string {
    return (
        text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .at(-1) ?? ''
    );
}

/** A deployment that is on the platform goes on there whatever becomes of the connection. */
function maybeDeployed({ deploymentId }: DeploymentState, failure: Failure): boolean {
    return deploymentId !== undefined || failure.kind === 'maybeStarted';
}

function connected(state: DeploymentState): DeploymentState {
    const { failure: _failure, ...rest } = state;
    return rest;
}
