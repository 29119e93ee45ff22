import type { FunctionType } from '../core/function/functionFile.ts';
import type { EnvironmentLabel } from './environmentLabel.ts';
import type { ResultIntent } from './resultIntent.ts';
import type { ShownCheck } from './shownCheck.ts';
import type { ShownError } from './shownError.ts';

/** How a run stands, in the result view's words. */
export type RunPhase =
    'compiling' | 'starting' | 'running' | 'reconnecting' | 'notWatching' | 'succeeded' | 'failed' | 'lost';

/** A JSON value, or the note that it is too large for the state and is opened as a document. */
export type ShownValue =
    { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'large'; readonly bytes: number };

/** One line of the output, with what is known of it. */
export interface ShownLine {
    readonly number: number;
    readonly text: string;
    /** `nango`: written by the platform itself. */
    readonly source: 'function' | 'nango';
    readonly level: 'info' | 'warn' | 'error';
}

/** One call to the provider, in order. */
export interface ShownCall {
    readonly method: string;
    readonly status: number;
    readonly path: string;
    readonly query: string;
}

/** One record that a sync would have stored. */
export interface ShownRecord {
    readonly kind: 'saved' | 'updated' | 'deleted';
    readonly value: unknown;
}

/** The records of one model. `total` counts those not sent too. */
export interface ShownModel {
    readonly model: string;
    readonly records: readonly ShownRecord[];
    readonly total: number;
}

/** A step of the Progress tab. */
export interface ShownStep {
    readonly label: string;
    readonly state: 'waiting' | 'running' | 'done' | 'failed';
    /** Milliseconds it took; absent unless done. */
    readonly ms?: number;
    /** Epoch ms; present while running. */
    readonly since?: number;
}

/** One dry run in the result view. Times are epoch milliseconds. */
export interface ShownRun {
    /** The window's own key of the run; tabs chosen by hand are kept by `functionKey`. */
    readonly key: string;
    readonly functionKey: string;
    readonly name: string;
    readonly type: FunctionType;
    readonly integration: string;
    readonly connection: string;
    readonly environment: EnvironmentLabel;
    readonly phase: RunPhase;
    /** The word beside the status icon. */
    readonly statusWord: string;
    /** Said by the live region when it changes; empty for nothing. */
    readonly announcement: string;
    readonly dryRunId?: string;
    readonly startedAt: number;
    readonly endedAt?: number;
    readonly compileMs?: number;
    readonly startMs?: number;
    readonly runMs?: number;
    /** The platform stops the run after this long. */
    readonly limitMs: number;
    /** The text has changed since the run. */
    readonly codeChanged: boolean;
    readonly steps: readonly ShownStep[];
    /** A box over the content: not watching, lost, never settled. */
    readonly notice?: {
        readonly severity: 'info' | 'warning' | 'error';
        readonly text: string;
        readonly buttons: readonly { readonly label: string; readonly intent: ResultIntent }[];
        /** Epoch ms of the next try while reconnecting. */
        readonly nextTryAt?: number;
    };
    readonly result?: ShownValue;
    readonly models: readonly ShownModel[];
    readonly calls: readonly ShownCall[];
    /** At most some hundred KB; `outputLines` counts all. */
    readonly output: readonly ShownLine[];
    readonly outputLines: number;
    readonly error?: ShownError;
    /** What does not match what the function says; absent where nothing was checked, or not yet. */
    readonly check?: ShownCheck;
    /** What was sent, section by section; absent for a run that was opened by its id. */
    readonly inputs?: readonly { readonly title: string; readonly value: ShownValue }[];
}
