import type { FunctionsApi } from '../api/client.ts';
import type { DryRunRequest } from '../api/dryRunBody.ts';
import { failureOf } from '../core/failure/failure.ts';
import type { DryRun } from '../core/run/job.ts';
import type { RunEvent } from '../core/run/runState.ts';
import type { Clock } from './clock.ts';
import { compile } from './compile.ts';
import type { CompiledTexts } from './compiledTexts.ts';
import { follow } from './follow.ts';
import type { PollBudget } from './pollBudget.ts';
import { waitingOutLimits } from './waitingOutLimits.ts';

/** What dry runs share in a window. */
export interface DryRunTools {
    readonly clock: Clock;
    readonly budget: PollBudget;
    readonly known: CompiledTexts;
}

/** How one dry run is watched. */
export interface Watching {
    readonly signal: AbortSignal;
    readonly onWait?: (wake: () => void) => void;
}

/**
 * Compiles first unless this text is known to compile (or `compileFirst` is off), starts once, then follows to the end.
 * Every way it can go ends with an event; it throws nothing.
 */
export async function* dryRun(
    api: FunctionsApi,
    request: DryRunRequest,
    { compileFirst }: { readonly compileFirst: boolean },
    tools: DryRunTools,
    watching: Watching,
): AsyncGenerator<RunEvent> {
    const { clock, known } = tools;
    try {
        if (compileFirst && known.get(api.target.origin, request.code) === undefined) {
            yield { kind: 'compiling' };
            const { ms } = yield* compile(api, request.code, tools, watching.signal);
            yield { kind: 'compiled', ms };
        }
        yield { kind: 'starting' };
        const sent = clock.now();
        // Not bound to the signal: once sent, only the answer tells whether the run exists.
        const started = yield* waitingOutLimits(clock, watching.signal, () => api.startDryRun(request));
        const at = clock.now();
        yield { kind: 'started', dryRun: started, ms: at - sent, at };
        if (started.status === 'success' || started.status === 'failed') return;
        yield* watchDryRun(api, started.id, at, tools, watching);
    } catch (error) {
        yield { kind: 'failed', failure: failureOf(error), at: clock.now() };
    }
}

/** Follows a dry run that is under way. `startedAt`: epoch milliseconds. */
export async function* watchDryRun(
    api: FunctionsApi,
    id: string,
    startedAt: number,
    { clock, budget }: DryRunTools,
    watching: Watching,
): AsyncGenerator<RunEvent> {
    const look = (signal: AbortSignal): Promise<DryRun> => api.getDryRun(id, signal);
    for await (const sighting of follow({ look, startedAt, clock, budget, ...watching })) {
        const at = clock.now();
        switch (sighting.kind) {
            case 'seen':
            case 'ended':
                yield { kind: 'seen', dryRun: sighting.job, at };
                break;
            case 'unreachable':
                yield { kind: 'unreachable', failure: sighting.failure, at, nextTryAt: sighting.nextTryAt };
                break;
            case 'gone':
                yield { kind: 'lost', failure: sighting.failure, at };
                break;
            case 'silent':
                yield { kind: 'lost', failure: { kind: 'noWord', job: 'dryRun', id }, at };
                break;
        }
    }
}
