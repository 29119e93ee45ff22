import type { Account } from './account/demoAccount.ts';
import type { FastMode } from './fastMode.ts';
import type { Jobs } from './jobs.ts';
import type { Provider } from './provider/provider.ts';
import type { Sandbox } from './sandbox/sandbox.ts';

/** What the endpoints work with. */
export interface ServerParts {
    readonly account: Account;
    readonly jobs: Jobs;
    readonly sandbox: Sandbox;
    readonly provider: Provider;
    /** Present in fast mode: it answers in the CLI's place. */
    readonly fast: FastMode | undefined;
    /** Answer the same text from an earlier answer of the CLI. */
    readonly cacheCompiles: boolean;
    /** Known once the server listens. */
    readonly serverUrl: () => string;
}
