import type { FunctionType } from '../function/functionFile.ts';

/** Where a dry run or deployment stands on the platform. */
export type JobStatus = 'waiting' | 'running' | 'success' | 'failed';

/** The platform's own words for a job that failed. */
export interface JobError {
    readonly code: string;
    readonly message: string;
    readonly payload?: unknown;
}

/** A dry run as the platform reports it. Times are epoch milliseconds. */
export interface DryRun {
    readonly id: string;
    readonly status: JobStatus;
    readonly integrationId?: string;
    readonly functionType?: FunctionType;
    readonly createdAt: number;
    readonly startedAt?: number;
    readonly completedAt?: number;
    /** Milliseconds the sandbox took, as the platform measured them. */
    readonly durationMs?: number;
    /** The log text; whole, as sent. */
    readonly output?: string;
    /** Present when the platform sent a value, be it null. */
    readonly result?: { readonly value: unknown };
    readonly error?: JobError;
}

/** One function that a deployment put in place. */
export interface DeployedFunction {
    readonly name: string;
    readonly version?: string;
}

/** A deployment as the platform reports it. Times are epoch milliseconds. */
export interface Deployment {
    readonly id: string;
    readonly status: JobStatus;
    readonly createdAt: number;
    readonly completedAt?: number;
    readonly durationMs?: number;
    readonly deployed?: boolean;
    readonly deployedFunctions: readonly DeployedFunction[];
    readonly output?: string;
    readonly error?: JobError;
}
