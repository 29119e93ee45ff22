import * as l10n from '@vscode/l10n';
import { checkExpectation, type RunFacts, type Verdict } from '../../core/cases/checkExpectation.ts';
import { inputsOf, type FunctionCase } from '../../core/cases/functionCase.ts';
import { failureSentence } from '../../core/failure/failureSentence.ts';
import { hasEnded, type RunState } from '../../core/run/runState.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import type { Drafts } from '../runs/inputs/drafts.ts';
import type { DryRuns } from '../runs/dryRuns.ts';
import { withLastConnection } from '../runs/inputs/lastConnection.ts';
import type { RunOutputs } from '../runs/result/runOutputs.ts';
import type { RunStore } from '../runs/runStore.ts';
import type { Session } from '../session/session.ts';

/** What cases are run with. */
export interface CaseRunParts {
    readonly session: Session;
    readonly drafts: Drafts;
    readonly dryRuns: DryRuns;
    readonly store: RunStore;
    readonly outputs: RunOutputs;
}

/** What a run of a case came to. `errored`: it could not be run; `left`: it goes on unwatched, or was never sent. */
export type CaseOutcome =
    | { readonly kind: 'passed'; readonly run: RunState }
    | { readonly kind: 'failed'; readonly run: RunState; readonly verdict: Extract<Verdict, { readonly met: false }> }
    | { readonly kind: 'errored'; readonly run?: RunState; readonly message: string }
    | { readonly kind: 'left'; readonly run?: RunState };

/** Runs cases as dry runs, and says whether runs are as their cases expect. */
export class CaseRuns {
    private readonly parts: CaseRunParts;

    constructor(parts: CaseRunParts) {
        this.parts = parts;
    }

    /**
     * Starts a dry run of a case; `nothing` says why there is none.
     * @throws {FailureError} when nothing could be sent for want of a key.
     */
    async start(
        fn: FunctionAtHand,
        each: FunctionCase,
        { compileFirst }: { readonly compileFirst: boolean },
    ): Promise<RunState | { readonly nothing: string }> {
        if (fn.integration === '') return { nothing: l10n.t('Choose the integration of {0} first.', fn.name) };
        const inputs = inputsOf(each, await this.connectionOf(fn));
        if (inputs.connection === '') {
            return {
                nothing: l10n.t(
                    'The case leaves its connection open. Choose one for {0} in the Dry Run view.',
                    fn.name,
                ),
            };
        }
        return this.parts.dryRuns.start(fn, inputs, { compileFirst, caseName: each.name });
    }

    /** Waits until the run is on the platform, or has ended before. The failure is that of its compile. */
    async sent(key: string): Promise<string | undefined> {
        const run = await this.when(key, (state) => state.dryRunId !== undefined || isOver(state));
        return run?.failure?.kind === 'compileFailed' ? failureSentence(run.failure) : undefined;
    }

    /** Waits for the run's end, or until nobody watches it any more. */
    async outcome(key: string, each: FunctionCase): Promise<CaseOutcome> {
        const run = await this.when(key, isOver);
        return run === undefined ? { kind: 'left' } : this.outcomeOf(run, each);
    }

    /** What a run that is over came to, by what its case expects now. */
    async outcomeOf(run: RunState, each: FunctionCase): Promise<CaseOutcome> {
        if (!hasEnded(run) && run.phase !== 'lost') return { kind: 'left', run };
        if (run.failure !== undefined) return { kind: 'errored', run, message: failureSentence(run.failure) };
        const facts = await this.factsOf(run);
        if (facts === undefined) return { kind: 'errored', run, message: l10n.t('The result is not kept any more.') };
        if (!wasRun(facts)) return { kind: 'errored', run, message: facts.failed?.headline ?? '' };
        const verdict = checkExpectation(each.expect, facts);
        return verdict.met ? { kind: 'passed', run } : { kind: 'failed', run, verdict };
    }

    /** What an ended run came to; undefined where no report is left. */
    async factsOf(run: RunState): Promise<RunFacts | undefined> {
        const whole = await this.parts.store.withReport(run.key);
        const output = await this.parts.outputs.of(run);
        if (whole?.dryRun === undefined || output === undefined) return undefined;
        const { result } = whole.dryRun;
        const { batches, calls, error, neverSettled } = output;
        if (error === undefined) return { result, batches, neverSettled };
        const { errorWords } = await import('../../core/run/errorWords.ts');
        return { result, batches, failed: { error, headline: errorWords(error, run.integration, calls).headline } };
    }

    /** The newest run of a case. */
    latestOf(functionKey: string, name: string): RunState | undefined {
        return this.parts.store.all().find((run) => run.functionKey === functionKey && run.caseName === name);
    }

    private async connectionOf(fn: FunctionAtHand): Promise<string> {
        const { environment } = await this.parts.session.state();
        const draft = await this.parts.drafts.get(fn.key, environment.id);
        return withLastConnection(draft, this.parts.store, fn.integration, environment.id).connection.trim();
    }

    /** The run once it is as wanted; undefined where it is gone. */
    private when(key: string, isWanted: (run: RunState) => boolean): Promise<RunState | undefined> {
        const { store } = this.parts;
        return new Promise((resolve) => {
            const look = (): boolean => {
                const run = store.get(key);
                if (run !== undefined && !isWanted(run)) return false;
                resolve(run);
                return true;
            };
            if (look()) return;
            const listening = store.onDidChange((run) => {
                if (run.key === key && look()) listening.dispose();
            });
        });
    }
}

/** The function itself was run, so that its failure may be an expected one. */
export function wasRun({ failed }: RunFacts): boolean {
    return failed?.error.kind !== 'compile' && failed?.error.kind !== 'wrongType';
}

function isOver({ phase }: RunState): boolean {
    return phase === 'succeeded' || phase === 'failed' || phase === 'lost' || phase === 'notWatching';
}
