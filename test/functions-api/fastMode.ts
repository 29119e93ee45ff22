import type { Job, JobOutcome } from './jobs.ts';

/** What a scripted compile answers. */
export type FastCompile = { readonly message: string } | { readonly bundledJs: string };

/** How a scripted job goes. */
export interface FastJob {
    readonly outcome?: JobOutcome;
    /** How many GETs still answer `running`; one when not given. */
    readonly runningPolls?: number;
    /** It ends only when told to, however often it is asked for. */
    readonly held?: boolean;
}

/** The test's hand on a scripted job. */
export interface FastJobHandle {
    /** The job's id, once it has been started. */
    readonly id: Promise<string>;
    /** Ends a held job, as soon as it has been started; the next GET sees it. */
    finish(outcome?: JobOutcome): Promise<void>;
}

const defaultBundle = '"use strict";\nexports.default = { type: "action" };\n';

interface Scripted {
    readonly script: FastJob;
    readonly started: (job: Job) => void;
}

/** Answers compiles and jobs without the CLI, as tests script it. For load and fault tests only. */
export class FastMode {
    readonly #compiles: FastCompile[] = [];
    readonly #scripts: Record<'dryrun' | 'deployment', Scripted[]> = { dryrun: [], deployment: [] };
    readonly #pollsLeft = new Map<string, { left: number; readonly outcome: JobOutcome }>();

    /** What the next compile answers. Without one, every compile succeeds. */
    nextCompile(answer: FastCompile): void {
        this.#compiles.push(answer);
    }

    /** How the next dry run goes. Without one it is running once and then succeeds with `{ greeting: 'you' }`. */
    nextDryRun(script: FastJob = {}): FastJobHandle {
        return this.#script('dryrun', script);
    }

    /** How the next deployment goes. Without one it is running once and then has deployed. */
    nextDeployment(script: FastJob = {}): FastJobHandle {
        return this.#script('deployment', script);
    }

    /** The server's side: the answer to a compile. */
    compile(): FastCompile {
        return this.#compiles.shift() ?? { bundledJs: defaultBundle };
    }

    /** The server's side: a job has started. */
    start(job: Job): void {
        const scripted = this.#scripts[job.subject.kind].shift();
        const { outcome, runningPolls = 1, held = false } = scripted?.script ?? {};
        if (!held) {
            this.#pollsLeft.set(job.id, { left: runningPolls, outcome: outcome ?? usualEnd(job) });
        }
        scripted?.started(job);
    }

    /** The server's side: a job is about to be shown. */
    poll(job: Job): void {
        const polls = this.#pollsLeft.get(job.id);
        if (polls === undefined) {
            return;
        }
        if (polls.left > 0) {
            polls.left -= 1;
            return;
        }
        job.end(polls.outcome);
        this.#pollsLeft.delete(job.id);
    }

    #script(kind: 'dryrun' | 'deployment', script: FastJob): FastJobHandle {
        const promise = new Promise<Job>((resolve) => {
            this.#scripts[kind].push({ script, started: resolve });
        });
        return {
            id: promise.then((job) => job.id),
            finish: (outcome) =>
                promise.then((job) => {
                    job.end(outcome ?? script.outcome ?? usualEnd(job));
                }),
        };
    }
}

function usualEnd(job: Job): JobOutcome {
    const { kind, functionName = '' } = job.subject;
    if (kind === 'dryrun') {
        return { status: 'success', output: 'Done', hasResult: true, result: { greeting: 'you' } };
    }
    return {
        status: 'success',
        output: `✓ Deployed\nSuccessfully deployed the functions: \n- ${functionName}@v0.0.1`,
        deployed: true,
        deployedFunctions: [{ name: functionName, version: 'v0.0.1' }],
    };
}
