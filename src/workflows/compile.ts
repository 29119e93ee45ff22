import type { Compiled, FunctionsApi } from '../api/client.ts';
import type { Clock } from './clock.ts';
import type { CompiledTexts } from './compiledTexts.ts';
import { waitingOutLimits, type Limited } from './waitingOutLimits.ts';

/** A compile that succeeded, and how long it took in milliseconds, waiting for its turn included. */
export interface CompileOutcome {
    readonly compiled: Compiled;
    readonly ms: number;
}

/**
 * Compiles a text and remembers that it does; tells when the server makes it wait.
 * @throws {FailureError} `compileFailed` with the compiler's text, or what kept it from compiling.
 */
export async function* compile(
    api: FunctionsApi,
    code: string,
    { clock, known }: { readonly clock: Clock; readonly known: CompiledTexts },
    signal?: AbortSignal,
): AsyncGenerator<Limited, CompileOutcome> {
    const started = clock.now();
    const compiled = yield* waitingOutLimits(clock, signal, () => api.compile(code, signal));
    known.add(api.target.origin, code, compiled);
    return { compiled, ms: clock.now() - started };
}
