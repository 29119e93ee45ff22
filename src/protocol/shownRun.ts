import type { FunctionType } from '../core/function/functionFile.ts';
import type { LogLine } from '../core/run/output/logLines.ts';
import type { RunCall } from '../core/run/rows/callRows.ts';
import type { RunRecord } from '../core/run/rows/record.ts';
import type { EnvironmentLabel } from './environmentLabel.ts';
import type { ResultIntent } from './resultIntent.ts';
import type { ShownCheck } from './shownCheck.ts';
import type { ShownError } from './shownError.ts';

/** How a run stands, in the result view's words. */
export type RunPhase =
    'compiling' | 'starting' | 'running' | 'reconnecting' | 'notWatching' | 'succeeded' | 'failed' | 'lost';

/** A JSON value, or the note that it is too large for the state: it stays with the extension, its rows are asked for. */
export type ShownValue = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'large' };

/** The records of one model. Fewer than `total` where they stay with the extension. */
export interface ShownModel {
    readonly model: string;
    readonly records: readonly RunRecord[];
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
    /** Fewer than `callCount` where they stay with the extension. */
    readonly calls: readonly RunCall[];
    readonly callCount: number;
    /** Fewer than `outputLines` where they stay with the extension. */
    readonly output: readonly LogLine[];
    readonly outputLines: number;
    readonly error?: ShownError;
    /** What does not match what the function says; absent where nothing was checked, or not yet. */
    readonly check?: ShownCheck;
    /** What was sent, section by section; absent for a run that was opened by its id. */
    readonly inputs?: readonly { readonly title: string; readonly value: ShownValue }[];
}
