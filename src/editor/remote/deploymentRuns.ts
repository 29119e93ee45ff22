import * as vscode from 'vscode';
import {
    advanceDeployment,
    isDeploying,
    newDeployment,
    type DeploymentEvent,
    type DeploymentState,
} from '../../core/deploy/deploymentState.ts';
import { FailureError, failureOf } from '../../core/failure/failure.ts';
import { systemClock } from '../../workflows/clock.ts';
import { deploy, watchDeployment, type DeployProgress } from '../../workflows/deploy.ts';
import type { CompileProblems, SentText } from '../authoring/compileProblems.ts';
import { textHash } from '../runs/textHash.ts';
import { ownerOf } from './copies/copyOwner.ts';
import type { DeployedCopies } from './copies/deployedCopies.ts';
import type { DeployOrder } from './deployOrder.ts';
import type { DeployParts } from './deployParts.ts';
import { DeploymentHistory } from './history/deploymentHistory.ts';
import { seeDeployed, seeWhenDeployed } from './seeDeployed.ts';
import { tellDeployment } from './tellDeployment.ts';

/** What deployments are made of. */
export interface DeploymentRunParts extends Pick<
    DeployParts,
    'session' | 'problems' | 'compiles' | 'documents' | 'report' | 'log' | 'workspaceState'
> {
    readonly copies: DeployedCopies;
    readonly onChange: (state: DeploymentState) => void;
}

/** A text that is being deployed. */
interface Deployed {
    /** Absent where it is no document's. */
    readonly sent: SentText | undefined;
    /** Absent where it is not known any more. */
    readonly code: string | undefined;
}

/** Makes deployments, follows each to its end, and remembers it. */
export class DeploymentRuns {
    readonly history: DeploymentHistory;
    private readonly parts: DeploymentRunParts;
    private readonly states = new Map<string, DeploymentState>();
    /** Deployments that a view shows, and whether it can be seen: then their end needs no notification. */
    private readonly shown = new Map<string, () => boolean>();
    private readonly ending = new AbortController();
    private readonly changed = new vscode.EventEmitter<DeploymentState>();
    readonly onDidChange = this.changed.event;

    constructor(parts: DeploymentRunParts) {
        this.parts = parts;
        this.history = new DeploymentHistory(parts.workspaceState, parts.session.parts.mask);
    }

    get(key: string): DeploymentState | undefined {
        return this.states.get(key);
    }

    /** A view shows this deployment. */
    showIn(key: string, isVisible: () => boolean): void {
        this.shown.set(key, isVisible);
    }

    /** No view shows it any more. */
    hide(key: string): void {
        this.shown.delete(key);
    }

    /** Deploys, and follows to the end; how it ended. `onStart` is told the key before anything is sent. */
    async run(order: DeployOrder, onStart: (key: string) => void = () => undefined): Promise<DeploymentState> {
        const { session, problems, copies } = this.parts;
        const api = await session.apiFor(order.environment);
        const { origin } = api.target;
        const sent = typeof order.text === 'string' ? undefined : problems.sending(order.text);
        const code = typeof order.text === 'string' ? order.text : (sent?.text ?? '');
        const owner = ownerOf(order, origin);
        const { code: before, mayAsk, ...facts } = order.replaces;
        // Before it is sent: a window that closes in between must not lose it.
        const replaced =
            before === undefined || before === code
                ? undefined
                : await copies.keepReplaced(owner, { code: before, ...facts });
        const { name, type, integration, environment, functionKey, wishes } = order;
        const state = newDeployment({
            key: crypto.randomUUID(),
            functionKey,
            name,
            type,
            integration,
            environment: { id: environment.id, name: environment.name, production: environment.production },
            origin,
            codeHash: textHash(code),
            ...(wishes.version === undefined ? {} : { version: wishes.version }),
            ...(replaced === undefined ? {} : { replaced }),
            putsBack: typeof order.text === 'string',
            startedAt: Date.now(),
        });
        onStart(state.key);
        await this.set(state);
        const request = { integrationId: integration, name, type, code, ...wishes };
        const tools = { clock: systemClock, budget: session.budgetFor(origin) };
        const end = await this.drive(state, deploy(api, request, tools, this.ending.signal), { sent, code });
        if (end.phase === 'deployed' && mayAsk) await seeWhenDeployed(this.parts, api, owner, code, this.ending.signal);
        // What was not deployed has replaced nothing.
        else if (end.phase === 'failed' && replaced !== undefined) await copies.forget(replaced);
        return end;
    }

    /** Watches again what was under way when the window closed. Nothing is sent again. */
    async reattach(): Promise<void> {
        for (const state of await this.history.all()) {
            if (!isDeploying(state)) continue;
            this.states.set(state.key, state);
            this.watch(state).catch((error: unknown) => this.parts.log.error(error));
        }
    }

    dispose(): void {
        this.ending.abort();
        this.changed.dispose();
    }

    private async watch(state: DeploymentState): Promise<void> {
        const { deploymentId, environment, origin, runningSince, startedAt } = state;
        if (deploymentId === undefined) {
            const failure = { kind: 'maybeStarted', job: 'deployment', reason: 'window closed' } as const;
            await this.end(state, { kind: 'failed', failure, at: Date.now() });
            return;
        }
        await this.set(state);
        try {
            const environments = await this.parts.session.parts.environments.list();
            const found = environments.find(({ id }) => id === environment.id);
            const api = found === undefined ? undefined : await this.parts.session.apiFor(found);
            if (api?.target.origin !== origin) throw new FailureError({ kind: 'noKey', environment: environment.name });
            const tools = { clock: systemClock, budget: this.parts.session.budgetFor(origin) };
            const sent = await sentTextOf(state, this.parts.problems);
            const progress = watchDeployment(api, deploymentId, runningSince ?? startedAt, tools, this.ending.signal);
            await this.drive(state, progress, { sent, code: sent?.text });
        } catch (error) {
            await this.end(state, { kind: 'failed', failure: failureOf(error), at: Date.now() });
        }
    }

    private async drive(
        first: DeploymentState,
        progress: AsyncIterable<DeployProgress>,
        what: Deployed,
    ): Promise<DeploymentState> {
        const { sent } = what;
        let state = first;
        try {
            for await (const each of progress) {
                if (each.kind === 'ended') state = await this.ended(state, each, what);
                else state = await this.set(advanceDeployment(state, eventOf(each)));
                if (each.kind === 'limited') void this.parts.report.show(new FailureError(each.failure));
                if (each.kind === 'unreachable') this.parts.log.warn(`deployment: ${each.failure.kind}`);
            }
        } catch (error) {
            const failure = failureOf(error);
            if (failure.kind === 'compileFailed') state = await this.problemsIn(state, failure.serverText, sent);
            else {
                if (this.isSeen(state)) this.parts.report.record(failure, error);
                state = await this.end(state, { kind: 'failed', failure, at: Date.now() });
            }
        } finally {
            if (sent !== undefined) this.parts.problems.forget(sent);
        }
        return state;
    }

    private async ended(
        state: DeploymentState,
        event: Extract<DeployProgress, { readonly kind: 'ended' }>,
        { sent, code }: Deployed,
    ): Promise<DeploymentState> {
        const { deployment } = event;
        const { status, error, output } = deployment;
        if (status === 'failed' && error?.code === 'compilation_error') {
            const known = advanceDeployment(state, { kind: 'ended', deployment, at: Date.now() });
            return this.problemsIn(known, output ?? error.message, sent);
        }
        if (status === 'success') {
            if (sent !== undefined) this.parts.compiles.compiled(sent);
            const seen = { hash: state.codeHash, ...(code === undefined ? {} : { code }) };
            await seeDeployed(this.parts, ownerOf(state, state.origin), seen);
        }
        return this.end(state, { kind: 'ended', deployment, at: Date.now() });
    }

    private async problemsIn(
        state: DeploymentState,
        text: string,
        sent: SentText | undefined,
    ): Promise<DeploymentState> {
        const count = sent === undefined ? 0 : await this.parts.problems.failed(sent, text);
        return this.end({ ...state, output: text }, { kind: 'problems', count, at: Date.now() });
    }

    private async end(before: DeploymentState, event: DeploymentEvent): Promise<DeploymentState> {
        const state = await this.set(advanceDeployment(before, event));
        if (!this.isSeen(state)) void tellDeployment(this.parts, state);
        return state;
    }

    private isSeen({ key }: DeploymentState): boolean {
        return this.shown.get(key)?.() === true;
    }

    private async set(state: DeploymentState): Promise<DeploymentState> {
        const before = this.states.get(state.key);
        if (before === state) return state;
        this.states.set(state.key, state);
        if (before?.phase !== state.phase || before.deploymentId !== state.deploymentId) await this.history.keep(state);
        this.parts.onChange(state);
        this.changed.fire(state);
        return state;
    }
}

function eventOf(progress: Exclude<DeployProgress, { readonly kind: 'ended' }>): DeploymentEvent {
    switch (progress.kind) {
        case 'started':
            return { kind: 'started', id: progress.deployment.id, at: progress.startedAt };
        case 'seen':
            return { kind: 'seen' };
        case 'limited':
        case 'unreachable':
            return { kind: 'waiting', failure: progress.failure };
    }
}

/** The text of a deployment that was found again after a reload, if its file still holds it. */
async function sentTextOf(
    { functionKey, codeHash }: DeploymentState,
    problems: CompileProblems,
): Promise<SentText | undefined> {
    try {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(functionKey));
        if (textHash(document.getText()) === codeHash) return problems.sending(document);
    } catch {
        // The file is gone, and its problems with it.
    }
    return undefined;
}
