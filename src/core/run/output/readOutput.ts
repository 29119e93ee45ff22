import type { FunctionType } from '../../function/functionFile.ts';
import { finish, type Steps } from '../../steps.ts';
import type { JobError } from '../job.ts';
import { jsonAt } from './jsonValue.ts';
import { readLog } from './log.ts';
import type { LogLines } from './logLines.ts';
import { outputParts } from './outputParts.ts';
import { readCalls } from './providerCall.ts';
import type { ProviderCall } from './providerCall.ts';
import { readRecords } from './records.ts';
import type { RecordBatch, RecordCounts } from './records.ts';
import { readRunError } from './runError.ts';
import type { RunError } from './runError.ts';

/** What the platform hands back of a dry run that has ended. */
export interface EndedRun {
    readonly functionType?: FunctionType | undefined;
    readonly output?: string | undefined;
    readonly result?: { readonly value: unknown } | undefined;
    /** Present when the run failed. */
    readonly error?: JobError | undefined;
}

/** Everything that the output of a run tells. The output itself stays with the caller, whole. */
export interface ReadOutput {
    readonly lines: LogLines;
    /** Calls to the provider in order; Nango's calls to itself are not among them. */
    readonly calls: readonly ProviderCall[];
    /** What a sync would have stored, as the platform printed it. */
    readonly batches: readonly RecordBatch[];
    /** The platform's own counts; absent when it stored nothing. */
    readonly counts?: RecordCounts;
    readonly error?: RunError;
    /** The run succeeded, yet the function never came to its end: a promise was not settled. */
    readonly neverSettled: boolean;
    /** An action's value was printed, but more after it, so that the platform could not tell it apart. */
    readonly valueAmongLines?: true;
}

/** Reads the output of a run; total, and in time linear to its size. */
export function readOutput(run: EndedRun): ReadOutput {
    return finish(readOutputInSteps(run));
}

/** The same in steps, for outputs of any size. */
export function* readOutputInSteps(run: EndedRun): Steps<ReadOutput> {
    const output = run.output ?? '';
    const parts = outputParts(output, run.error !== undefined);
    const { batches, counts, ...printed } = yield* readRecords(output, parts.after);
    const lines = yield* readLog(output, parts, printed);
    const error = run.error && readRunError(run.error, output, parts, run.functionType);
    return {
        lines,
        calls: yield* readCalls(lines),
        batches,
        ...(counts ? { counts } : {}),
        ...(error ? { error } : {}),
        neverSettled:
            run.error === undefined &&
            parts.started !== undefined &&
            parts.done === undefined &&
            run.result === undefined,
        ...(run.error === undefined && run.result === undefined && hasValueAt(output, parts.after)
            ? { valueAmongLines: true }
            : {}),
    };
}

/** A value is printed there, and more after it. */
function hasValueAt(output: string, at: number): boolean {
    const end = jsonAt(output, at)?.end;
    return end !== undefined && output[end] === '\n' && output.slice(end).trim() !== '';
}
