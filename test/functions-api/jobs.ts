import { randomUUID } from 'node:crypto';
import type { EnvironmentName } from './keys.ts';

/** How a job ended. Only a dry run has a result, only a deployment has deployed functions. */
export type JobOutcome =
    | {
          readonly status: 'success';
          readonly output: string;
          readonly hasResult?: boolean;
          readonly result?: unknown;
          readonly deployed?: boolean;
          readonly deployedFunctions?: readonly { readonly name: string; readonly version: string }[];
      }
    | {
          readonly status: 'failed';
          readonly output?: string;
          readonly error: { readonly code: string; readonly message: string };
      };

/** What a job is about, as its answers repeat it. */
export interface JobSubject {
    readonly kind: 'dryrun' | 'deployment';
    readonly environment: EnvironmentName;
    readonly integrationId: string;
    readonly functionType: 'action' | 'sync';
    readonly functionName?: string;
}

/** A dry run or deployment. It runs from the first moment and says nothing until its end. */
export class Job {
    readonly id = randomUUID();
    readonly subject: JobSubject;
    readonly #createdAt = new Date();
    readonly #startedAt = new Date();
    #completedAt: Date | undefined;
    #durationMs: number | undefined;
    #outcome: JobOutcome | undefined;

    constructor(subject: JobSubject) {
        this.subject = subject;
    }

    /** Ends the job. Only the first end counts. */
    end(outcome: JobOutcome): void {
        if (this.#outcome === undefined) {
            this.#outcome = outcome;
            this.#completedAt = new Date();
            this.#durationMs = this.#completedAt.getTime() - this.#startedAt.getTime();
        }
    }

    /** What the creating POST answers. */
    created(): Record<string, unknown> {
        return {
            id: this.id,
            status: this.#outcome?.status ?? 'running',
            created_at: this.#createdAt.toISOString(),
        };
    }

    /** What a GET answers; `running` hides an end that has come. */
    shown({ running = false } = {}): Record<string, unknown> {
        const { integrationId, functionName, functionType } = this.subject;
        const outcome = running ? undefined : this.#outcome;
        const times = { created_at: this.#createdAt.toISOString(), started_at: this.#startedAt.toISOString() };
        return {
            id: this.id,
            status: outcome?.status ?? 'running',
            integration_id: integrationId,
            ...(functionName === undefined ? {} : { function_name: functionName }),
            function_type: functionType,
            created_at: times.created_at,
            updated_at: outcome ? this.#completedAt?.toISOString() : times.started_at,
            started_at: times.started_at,
            ...(outcome ? this.#ending(outcome) : {}),
        };
    }

    #ending(outcome: JobOutcome): Record<string, unknown> {
        const common = { completed_at: this.#completedAt?.toISOString(), duration_ms: this.#durationMs };
        if (outcome.status === 'failed') {
            return {
                ...common,
                ...(outcome.output === undefined ? {} : { output: outcome.output }),
                error: outcome.error,
            };
        }
        return {
            ...common,
            output: outcome.output,
            ...(outcome.hasResult === true ? { result: outcome.result } : {}),
            ...(outcome.deployed === undefined
                ? {}
                : { deployed: outcome.deployed, deployed_functions: outcome.deployedFunctions ?? [] }),
        };
    }
}

/** All jobs of the server's life. */
export class Jobs {
    readonly #jobs = new Map<string, Job>();

    /** Keeps a new job. */
    start(subject: JobSubject): Job {
        const job = new Job(subject);
        this.#jobs.set(job.id, job);
        return job;
    }

    /** The job of that id, if it is of that kind and environment. */
    find(kind: JobSubject['kind'], environment: EnvironmentName, id: string): Job | undefined {
        const job = this.#jobs.get(id.toLowerCase());
        return job?.subject.kind === kind && job.subject.environment === environment ? job : undefined;
    }
}
