import type { Failure } from '../failure/failure.ts';
import type { FunctionType } from '../function/functionFile.ts';
import type { RunInputs } from '../inputs/readDraft.ts';
import type { DryRun } from './job.ts';

/** What is run where, fixed when the run starts. */
export interface RunSubject {
    /** This window's own key of the run. */
    readonly key: string;
    /** The document's URI. */
    readonly functionKey: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    readonly environment: { readonly id: string; readonly name: string; readonly production: boolean };
    /** The server it was sent to. */
    readonly origin: string;
    /** Tells whether the text has changed since. Empty for a run that was opened by its id. */
    readonly codeHash: string;
    /** Absent for a run that was opened by its id. */
    readonly inputs?: RunInputs;
    /** The case that it runs; absent for inputs without a name. */
    readonly caseName?: string;
    /** The key of the run from whose checkpoint it goes on. */
    readonly continues?: string;
    /** When the person started it, epoch milliseconds. */
    readonly startedAt: number;
}

/** Where a run stands. `lost`: watching ended without an end; `notWatching`: the person stopped watching. */
export type RunPhase =
    'compiling' | 'starting' | 'running' | 'reconnecting' | 'notWatching' | 'succeeded' | 'failed' | 'lost';

/** What the report of an ended run comes to, so that a list of runs need not read reports. */
export interface RunSummary {
    /** What failed, in words; empty where nothing did. */
    readonly headline: string;
    /** Where in the person's text it failed, 1-based; absent where that is not certain. */
    readonly line?: number;
    /** How many records a sync gave. */
    readonly records?: number;
    /** How many values that came back are not as the function says; absent where there is none. */
    readonly mismatches?: number;
    /** It succeeded, yet the function never came to its end; absent where it did. */
    readonly neverSettled?: boolean;
    readonly calls: number;
    /** As the platform measured it. */
    readonly durationMs?: number;
}

/** One dry run as this window knows it: the one truth that lens, status bar, views and history show. */
export interface RunState extends RunSubject {
    readonly phase: RunPhase;
    readonly compileMs?: number;
    readonly startMs?: number;
    readonly dryRunId?: string;
    /** When the platform took it, epoch milliseconds of this machine's clock. */
    readonly runningSince?: number;
    readonly endedAt?: number;
    /** The platform's report; its end once the phase is `succeeded` or `failed`. */
    readonly dryRun?: DryRun;
    /** Why there is no report, or what keeps it from coming or the run from starting. */
    readonly failure?: Failure;
    readonly unreachableSince?: number;
    readonly nextTryAt?: number;
    /** Since when the person does not watch, epoch milliseconds. */
    readonly notWatchingSince?: number;
    readonly summary?: RunSummary;
    /** It stays when older runs go. */
    readonly pinned?: boolean;
    /** What its report takes on disk; 0 where there is none. Absent until the run is on disk. */
    readonly reportBytes?: number;
}

/** Something that happened to a run. `at`: epoch milliseconds. */
export type RunEvent =
    | { readonly kind: 'compiling' }
    /** The server asks to wait before the run can be compiled or started. */
    | { readonly kind: 'limited'; readonly failure: Failure; readonly nextTryAt: number }
    | { readonly kind: 'compiled'; readonly ms: number }
    | { readonly kind: 'starting' }
    | { readonly kind: 'started'; readonly dryRun: DryRun; readonly ms: number; readonly at: number }
    | { readonly kind: 'seen'; readonly dryRun: DryRun; readonly at: number }
    | { readonly kind: 'unreachable'; readonly failure: Failure; readonly at: number; readonly nextTryAt: number }
    | { readonly kind: 'notWatching'; readonly at: number }
    | { readonly kind: 'watching' }
    | { readonly kind: 'failed'; readonly failure: Failure; readonly at: number }
    | { readonly kind: 'lost'; readonly failure: Failure; readonly at: number };

/** A run that has just been asked for. */
export function newRun(subject: RunSubject): RunState {
    return { ...subject, phase: 'starting' };
}

/** The run after the event; the same object where nothing has changed. Pure: every view repaints from what this returns. */
export function advance(run: RunState, event: RunEvent): RunState {
    switch (event.kind) {
        case 'compiling':
            return { ...run, phase: 'compiling' };
        case 'compiled':
            return { ...connected(run), phase: 'starting', compileMs: event.ms };
        case 'starting':
            return { ...connected(run), phase: 'starting' };
        case 'limited':
            return { ...run, failure: event.failure, nextTryAt: event.nextTryAt };
        case 'started':
            return afterReport(
                { ...run, startMs: event.ms, dryRunId: event.dryRun.id, runningSince: event.at },
                event.dryRun,
                event.at,
            );
        case 'seen':
            return afterReport(run, event.dryRun, event.at);
        case 'unreachable':
            return {
                ...run,
                phase: 'reconnecting',
                failure: event.failure,
                unreachableSince: run.unreachableSince ?? event.at,
                nextTryAt: event.nextTryAt,
            };
        case 'notWatching':
            return { ...connected(run), phase: 'notWatching', notWatchingSince: event.at };
        case 'watching':
            return { ...watched(run), phase: 'running' };
        case 'failed':
            return { ...connected(run), phase: 'failed', failure: event.failure, endedAt: event.at };
        case 'lost':
            return { ...connected(run), phase: 'lost', failure: event.failure, endedAt: event.at };
    }
}

/** The run is under way on the platform or on its way there. */
export function isUnderWay({ phase }: RunState): boolean {
    return phase === 'compiling' || phase === 'starting' || phase === 'running' || phase === 'reconnecting';
}

/** Since when the clock beside a run counts: since the platform took it, before that since it was asked for. */
export function clockStart({ runningSince, startedAt }: RunState): number {
    return runningSince ?? startedAt;
}

/** The run has ended, well or not. */
export function hasEnded({ phase }: RunState): boolean {
    return phase === 'succeeded' || phase === 'failed';
}

function afterReport(run: RunState, dryRun: DryRun, at: number): RunState {
    // Most looks at a run under way bring nothing new: nobody need repaint.
    const isAsBefore = run.phase === 'running' && run.dryRun?.status === dryRun.status;
    if (isAsBefore && JSON.stringify(run.dryRun) === JSON.stringify(dryRun)) return run;
    const known = { ...connected(run), dryRun };
    if (dryRun.status === 'success') return { ...known, phase: 'succeeded', endedAt: at };
    if (dryRun.status === 'failed') return { ...known, phase: 'failed', endedAt: at };
    return { ...known, phase: 'running' };
}

/** The run as before the person stopped watching it. */
function watched(run: RunState): RunState {
    const { notWatchingSince: _since, ...rest } = connected(run);
    return rest;
}

/** The run without what was known of a broken connection. */
function connected(run: RunState): RunState {
    const { failure: _failure, unreachableSince: _since, nextTryAt: _next, ...rest } = run;
    return rest;
}
