import { createServer } from 'node:http';
import { KeyRing } from './auth.ts';
import { demoAccount, type Account } from './account/demoAccount.ts';
import { FastMode } from './fastMode.ts';
import { Door } from './door.ts';
import { FaultScript } from './faults.ts';
import { listen } from './http/listen.ts';
import { Jobs, type JobOutcome } from './jobs.ts';
import { apiKeys } from './keys.ts';
import { startProvider } from './provider/provider.ts';
import { platformRateLimit, RateLimit, type RateLimitOptions } from './rateLimit.ts';
import { RequestLog } from './requestLog.ts';
import { allRoutes } from './routes/allRoutes.ts';
import { deployFunction, type DeployOrder } from './sandbox/deployFunction.ts';
import { platformLimits, Sandbox, type SandboxLimits } from './sandbox/sandbox.ts';

/** How to start the server. Everything may be left out. */
export interface FunctionsApiOptions {
    /** A free one when not given. */
    readonly port?: number;
    readonly providerPort?: number;
    /** `fast` answers compiles and jobs without the CLI, as `fast` on the server is scripted. */
    readonly mode?: 'cli' | 'fast';
    /** The platform's 200 a minute when not given; `off` for load tests. */
    readonly rateLimit?: RateLimitOptions | 'off';
    /** How many runs of the CLI go on at a time; 2 when not given. */
    readonly concurrency?: number;
    /** Answer a compile of the same text from the earlier answer. */
    readonly cacheCompiles?: boolean;
    readonly limits?: Partial<SandboxLimits>;
    /** Where deployed functions are kept; in memory when not given. */
    readonly folder?: string;
}

/** A running local Functions API. */
export interface FunctionsApiServer {
    readonly url: string;
    readonly port: number;
    readonly providerUrl: string;
    /** Holds everything that the server writes; gone once it has stopped. */
    readonly temporaryFolder: string;
    /** Integrations, connections and deployed functions, to look at or add to. */
    readonly environments: Account;
    readonly faults: FaultScript;
    /** What was asked. */
    readonly requests: RequestLog;
    /** The script of fast mode; without effect in the other. */
    readonly fast: FastMode;
    /** Plays a deployment from a repository: such a function is protected from this API. */
    deployFromRepository(order: Omit<DeployOrder, 'source' | 'version' | 'allowDestructive'>): Promise<JobOutcome>;
    /** Ends every run, drops every connection, removes every file. */
    stop(): Promise<void>;
}

/** Starts the local Functions API, and the provider that its dry runs call, on 127.0.0.1. */
export async function startFunctionsApi(options: FunctionsApiOptions = {}): Promise<FunctionsApiServer> {
    const account = demoAccount(options.folder);
    const keys = new KeyRing(apiKeys);
    const faults = new FaultScript();
    const requests = new RequestLog();
    const fast = new FastMode();
    let url = '';
    const provider = await startProvider(options.providerPort);
    const sandbox = new Sandbox({
        keys,
        limits: { ...platformLimits, ...options.limits },
        concurrency: options.concurrency ?? 2,
        serverUrl: () => url,
    });
    const routes = allRoutes({
        account,
        jobs: new Jobs(),
        sandbox,
        provider,
        fast: options.mode === 'fast' ? fast : undefined,
        cacheCompiles: options.cacheCompiles ?? false,
        serverUrl: () => url,
    });
    const rateLimit = options.rateLimit === 'off' ? undefined : new RateLimit(options.rateLimit ?? platformRateLimit);
    const door = new Door({ routes, account, keys, faults, requests, rateLimit });
    const server = createServer((request, response) => {
        void door.serve(request, response);
    });
    const listening = await listen(server, options.port ?? 0);
    url = listening.url;
    return {
        url,
        port: listening.port,
        providerUrl: provider.url,
        temporaryFolder: sandbox.folder,
        environments: account,
        faults,
        requests,
        fast,
        deployFromRepository: (order) =>
            deployFunction(sandbox, { ...order, source: 'repo', version: undefined, allowDestructive: false }),
        stop: async () => {
            await sandbox.stop();
            await Promise.all([listening.stop(), provider.stop()]);
        },
    };
}
