import type { ResultIntent } from './resultIntent.ts';
import type { ShownValue } from './shownRun.ts';

/** One step of a stack. */
export interface ShownFrame {
    /** The function it was in, as the platform names it. */
    readonly name: string;
    /** Where: in the person's file, else in what the platform ran. */
    readonly place: string;
    /** Leads to the place in the person's file; absent for code of others and where the place is not certain. */
    readonly intent?: ResultIntent;
}

/** The lines around the place that failed. */
export interface ShownCode {
    /** 1-based. */
    readonly firstLine: number;
    readonly lines: readonly string[];
    /** Index of the line that failed, and the columns in it to mark. */
    readonly at: number;
    readonly from: number;
    readonly to: number;
}

/** Why a run failed, ready to read. */
export interface ShownError {
    readonly headline: string;
    /** What else it says, where that is more than a line. */
    readonly details?: string;
    readonly cause: string;
    /** Ways out, the best first. */
    readonly remedies: readonly { readonly label: string; readonly intent: ResultIntent }[];
    readonly stack: readonly ShownFrame[];
    readonly code?: ShownCode;
    /** Index of the provider call that was refused. */
    readonly call?: number;
    /** Payload of an ActionError or the provider's answer. */
    readonly payload?: ShownValue;
    /** What Nango sent, whole. */
    readonly raw: string;
}
