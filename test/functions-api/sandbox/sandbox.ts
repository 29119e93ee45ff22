import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyRing } from '../auth.ts';
import type { EnvironmentName } from '../keys.ts';
import { runCommand, type CommandResult } from './command.ts';
import { findNango, type NangoInstallation } from './nangoInstallation.ts';
import { Projects, type Project } from './projects.ts';
import { Turns } from './turns.ts';

/** Where the platform's sandbox keeps the project, and where its image has the CLI. */
const platformProject = '/home/user/nango-integrations';
const platformModules = '/usr/local/lib/node_modules';

/** How long each kind of run may take. */
export interface SandboxLimits {
    readonly compileMs: number;
    readonly dryRunMs: number;
    readonly deployMs: number;
}

/** The platform's limits. */
export const platformLimits: SandboxLimits = { compileMs: 180_000, dryRunMs: 300_000, deployMs: 300_000 };

/** What a sandbox needs of the server around it. */
export interface SandboxOptions {
    readonly keys: KeyRing;
    readonly limits: SandboxLimits;
    /** How many runs of the CLI go on at a time. */
    readonly concurrency: number;
    /** Known once the server listens. */
    readonly serverUrl: () => string;
}

/** A project in which the CLI can be run, more than once. */
export interface OpenProject {
    readonly dir: string;
    /** Texts come back with the platform's paths in them. */
    nango(args: readonly string[], timeoutMs: number, env?: Readonly<Record<string, string>>): Promise<CommandResult>;
    read(path: string): Promise<string>;
}

/** Runs Nango's own CLI in throw-away projects, a few at a time. */
export class Sandbox {
    readonly limits: SandboxLimits;
    readonly #options: SandboxOptions;
    readonly #nango: NangoInstallation = findNango();
    readonly #projects: Projects = new Projects(this.#nango);
    readonly #turns: Turns;
    readonly #stopping = new AbortController();
    readonly #running = new Set<Promise<unknown>>();
    /** For a process that ends without stopping the server. */
    readonly #abandon = (): void => {
        this.#stopping.abort();
        this.#projects.removeNow();
    };

    constructor(options: SandboxOptions) {
        this.#options = options;
        this.limits = options.limits;
        this.#turns = new Turns(options.concurrency);
        process.once('exit', this.#abandon);
    }

    /** Where the projects are while they are. */
    get folder(): string {
        return this.#projects.root;
    }

    /** Waits for a turn, makes the project, hands it over, removes it. */
    async use<Result>(
        environment: EnvironmentName,
        files: Readonly<Record<string, string>>,
        work: (project: OpenProject) => Promise<Result>,
    ): Promise<Result> {
        const run = this.#turns.take(async () => {
            this.#stopping.signal.throwIfAborted();
            const project = await this.#projects.create(files);
            const key = this.#options.keys.lend(environment);
            try {
                return await work(this.#open(project, key.secret));
            } finally {
                key.takeBack();
                await project.remove();
            }
        });
        const settled = run.catch(() => undefined);
        this.#running.add(settled);
        void settled.then(() => this.#running.delete(settled));
        return run;
    }

    /** Ends what runs and removes every project. */
    async stop(): Promise<void> {
        process.removeListener('exit', this.#abandon);
        this.#stopping.abort();
        await Promise.all(this.#running);
        await this.#projects.remove();
    }

    #open(project: Project, secret: string): OpenProject {
        const asOnPlatform = (text: string): string =>
            text.replaceAll(project.dir, platformProject).replaceAll(this.#nango.modulesDir, platformModules);
        return {
            dir: project.dir,
            read: (path) => readFile(join(project.dir, path), 'utf8'),
            nango: async (args, timeoutMs, env = {}) => {
                const result = await runCommand({
                    entry: this.#nango.entry,
                    args,
                    dir: project.dir,
                    env: { ...this.#environment(secret), ...env },
                    timeoutMs,
                    signal: this.#stopping.signal,
                });
                return { ...result, stdout: asOnPlatform(result.stdout), stderr: asOnPlatform(result.stderr) };
            },
        };
    }

    #environment(secret: string): Record<string, string> {
        // Nothing else of our own environment: `CI` would change what the CLI prints, and a key must not slip in.
        return {
            PATH: process.env['PATH'] ?? '',
            HOME: this.#projects.root,
            TMPDIR: this.#projects.root,
            NODE_COMPILE_CACHE: join(this.#projects.root, 'compile-cache'),
            NODE_ENV: 'production',
            NO_COLOR: '1',
            NANGO_CLI_UPGRADE_MODE: 'ignore',
            NANGO_CLI_DEPENDENCY_UPDATE: 'false',
            NANGO_CLI_TELEMETRY: 'false',
            NANGO_SECRET_KEY: secret,
            NANGO_HOSTPORT: this.#options.serverUrl(),
        };
    }
}

/** A compile message's paths as the platform shows them: relative to the project. */
export function withoutProjectPath(text: string): string {
    return text.replaceAll(`${platformProject}/`, '').replaceAll(platformProject, '.');
}
