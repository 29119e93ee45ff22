import type { FunctionsApi } from '../../api/client.ts';
import { FailureError, failureOf } from '../../core/failure/failure.ts';
import type { RunInputs } from '../../core/inputs/readDraft.ts';
import { hasEnded, isUnderWay, type RunEvent, type RunState } from '../../core/run/runState.ts';
import { systemClock } from '../../workflows/clock.ts';
import { compile } from '../../workflows/compile.ts';
import type { CompiledTexts } from '../../workflows/compiledTexts.ts';
import { dryRun, watchDryRun, type DryRunTools, type Watching } from '../../workflows/dryRun.ts';
import type { CompileProblems, SentText } from '../authoring/compileProblems.ts';
import type { Compiles } from '../authoring/compiles.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import type { Log } from '../log.ts';
import type { Environment } from '../session/environment.ts';
import type { Session } from '../session/session.ts';
import { dryRunRequestOf } from './dryRunRequest.ts';
import { landCompileText } from './landCompileText.ts';
import type { RunStore } from './runStore.ts';
import type { RunTexts } from './runTexts.ts';
import { RunWatchers } from './runWatchers.ts';
import { textHash } from './textHash.ts';

/** How a dry run is started. */
export interface DryRunOptions {
    readonly compileFirst: boolean;
    readonly caseName?: string | undefined;
    /** The run from whose checkpoint it goes on. */
    readonly continues?: string | undefined;
}

/** What dry runs are made of. */
export interface DryRunParts {
    readonly session: Session;
    readonly store: RunStore;
    readonly texts: RunTexts;
    readonly problems: CompileProblems;
    readonly compiles: Compiles;
    readonly known: CompiledTexts;
    readonly log: Log;
}

/** Starts dry runs and watches them, each on its own; what happens goes to the store. */
export class DryRuns {
    private readonly parts: DryRunParts;
    private readonly watchers = new RunWatchers();
    /** By function: the run from whose checkpoint the next one with a checkpoint goes on. */
    private readonly continued = new Map<string, string>();

    constructor(parts: DryRunParts) {
        this.parts = parts;
    }

    /**
     * Starts a dry run of the text as it stands in the editor.
     * @throws {FailureError} when nothing could be sent for want of a key.
     */
    async start(
        fn: FunctionAtHand,
        inputs: RunInputs,
        { compileFirst, caseName, continues = this.continued.get(fn.key) }: DryRunOptions,
    ): Promise<RunState> {
        const goesOn = continues !== undefined && inputs.checkpoint !== undefined;
        if (goesOn) this.continued.delete(fn.key);
        const environment = await this.parts.session.parts.environments.active();
        const api = await this.parts.session.apiFor(environment);
        const sent = this.parts.problems.sending(fn.document);
        const run = this.parts.store.add({
            key: crypto.randomUUID(),
            functionKey: fn.key,
            name: fn.name,
            type: fn.type,
            integration: fn.integration,
            environment: label(environment),
            origin: api.target.origin,
            codeHash: textHash(sent.text),
            inputs,
            ...(caseName === undefined ? {} : { caseName }),
            ...(goesOn ? { continues } : {}),
            startedAt: Date.now(),
        });
        const request = dryRunRequestOf(fn, inputs, sent.text);
        const events = (watching: Watching): AsyncIterable<RunEvent> =>
            dryRun(api, request, { compileFirst }, this.tools(api.target.origin), watching);
        void this.drive(run.key, events, sent);
        return run;
    }

    /** The function's next run with a checkpoint goes on from this one. */
    expectToContinue({ functionKey, key }: RunState): void {
        this.continued.set(functionKey, key);
    }

    /** Watches a dry run that another window, a CLI or an agent started. */
    async open(id: string, functionKey: string): Promise<RunState> {
        const environment = await this.parts.session.parts.environments.active();
        const api = await this.parts.session.apiFor(environment);
        const known = this.parts.store
            .all()
            .find(({ dryRunId, origin }) => dryRunId === id && origin === api.target.origin);
        if (known !== undefined) {
            if (!hasEnded(known)) await this.watchAgain(known.key);
            return known;
        }
        const seen = await api.getDryRun(id);
        const at = seen.completedAt ?? seen.startedAt ?? seen.createdAt;
        const run = this.parts.store.add({
            key: crypto.randomUUID(),
            functionKey,
            name: id.slice(0, 8),
            type: seen.functionType ?? 'action',
            integration: seen.integrationId ?? '',
            environment: label(environment),
            origin: api.target.origin,
            codeHash: '',
            startedAt: seen.startedAt ?? seen.createdAt,
        });
        const opened = await this.parts.store.apply(run.key, { kind: 'started', dryRun: seen, ms: 0, at });
        if (opened !== undefined && isUnderWay(opened)) await this.watch(opened);
        return run;
    }

    /** Leaves the run going on the platform and looks no more. A run that was not sent yet is dropped. */
    async stop(key: string): Promise<void> {
        const run = this.parts.store.get(key);
        this.watchers.stop(key);
        if (run === undefined || !isUnderWay(run)) return;
        if (run.phase === 'compiling') this.parts.store.remove(key);
        else await this.parts.store.apply(key, { kind: 'notWatching', at: Date.now() });
    }

    /** Picks a run up again. */
    async watchAgain(key: string): Promise<void> {
        const run = this.parts.store.get(key);
        if (run?.dryRunId === undefined || this.watchers.has(key)) return;
        const watched = await this.parts.store.apply(key, { kind: 'watching' });
        if (watched !== undefined) await this.watch(watched);
    }

    /** Ends the wait for the next look. */
    tryNow(key: string): void {
        this.watchers.wake(key);
    }

    /** Picks up the runs that were under way when the window closed. */
    async reattach(runs: readonly RunState[]): Promise<void> {
        for (const run of runs) {
            if (run.dryRunId !== undefined) await this.watch(run);
            else if (run.phase === 'compiling') this.parts.store.remove(run.key);
            else {
                const failure = { kind: 'maybeStarted', job: 'dryRun', reason: 'window closed' } as const;
                await this.parts.store.apply(run.key, { kind: 'lost', failure, at: Date.now() });
            }
        }
    }

    /**
     * Compiles the text that a run was of, to lead its stack back to it.
     * @throws {FailureError} when it could not be compiled.
     */
    async compileTextOf(run: RunState): Promise<void> {
        const text = await this.parts.texts.get(run.codeHash);
        if (text === undefined) return;
        const api = await this.apiOf(run.environment.id, run.origin, run.environment.name);
        const compiling = compile(api, text.source, { clock: systemClock, known: this.parts.known });
        let step = await compiling.next();
        while (step.done !== true) step = await compiling.next();
        await this.parts.texts.keep(run.codeHash, { ...text, bundledJs: step.value.compiled.bundledJs });
    }

    dispose(): void {
        this.watchers.dispose();
    }

    private async watch(run: RunState): Promise<void> {
        const { key, dryRunId, environment, origin } = run;
        if (dryRunId === undefined) return;
        try {
            const api = await this.apiOf(environment.id, origin, environment.name);
            const startedAt = run.runningSince ?? run.startedAt;
            void this.drive(key, (watching) => watchDryRun(api, dryRunId, startedAt, this.tools(origin), watching));
        } catch (error) {
            await this.parts.store.apply(key, { kind: 'lost', failure: failureOf(error), at: Date.now() });
        }
    }

    /** A client for the environment a run was started in, provided that it still means the same server. */
    private async apiOf(environmentId: string, origin: string, name: string): Promise<FunctionsApi> {
        const environments = await this.parts.session.parts.environments.list();
        const environment = environments.find(({ id }) => id === environmentId);
        const api = environment === undefined ? undefined : await this.parts.session.apiFor(environment);
        if (api?.target.origin !== origin) throw new FailureError({ kind: 'noKey', environment: name });
        return api;
    }

    private async drive(
        key: string,
        events: (watching: Watching) => AsyncIterable<RunEvent>,
        sent?: SentText,
    ): Promise<void> {
        try {
            await this.watchers.watch(key, events, (event, isStopped) => this.take(key, event, isStopped, sent));
        } catch (error) {
            this.parts.log.error(error);
            await this.parts.store.apply(key, { kind: 'lost', failure: failureOf(error), at: Date.now() });
        } finally {
            if (sent !== undefined) this.parts.problems.forget(sent);
        }
    }

    private async take(
        key: string,
        event: RunEvent,
        isStopped: () => boolean,
        sent: SentText | undefined,
    ): Promise<void> {
        const { store, compiles, problems } = this.parts;
        // After Stop Watching only the answer to the start still counts: it names the run, or says there is none.
        if (isStopped() && event.kind !== 'started' && event.kind !== 'failed') return;
        if (event.kind === 'failed' && event.failure.kind === 'cancelled') {
            // Stopped before anything was sent: there is no run.
            store.remove(key);
            return;
        }
        const run = await store.apply(key, event);
        if (isStopped() && event.kind === 'started') await store.apply(key, { kind: 'notWatching', at: Date.now() });
        if (event.kind === 'compiled' && sent !== undefined) compiles.compiled(sent, event.ms);
        if (event.kind === 'started' && sent !== undefined && run !== undefined) await this.keepText(run, sent.text);
        if (run !== undefined) await landCompileText(problems, run, sent);
    }

    private async keepText({ codeHash, origin }: RunState, source: string): Promise<void> {
        const bundledJs = this.parts.known.get(origin, source)?.bundledJs;
        await this.parts.texts.keep(codeHash, bundledJs === undefined ? { source } : { source, bundledJs });
    }

    private tools(origin: string): DryRunTools {
        return { clock: systemClock, budget: this.parts.session.budgetFor(origin), known: this.parts.known };
    }
}

function label({ id, name, production }: Environment): RunState['environment'] {
    return { id, name, production };
}
