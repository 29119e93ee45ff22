import type { FunctionType } from '../function/functionFile.ts';
import type { JsonSchema } from '../schema/jsonSchema.ts';

/** Where a deployed function came from: `standalone` may be replaced from an editor, the others may not. */
export type FunctionSource = 'standalone' | 'repo' | 'catalog' | 'unknown';

/** What a deployed function is: what can be deployed from here, and functions that run on events of a connection. */
export type DeployedType = FunctionType | 'onEvent';

/** A function as deployed. `lastDeployed` is epoch milliseconds. What the server does not tell is absent. */
export interface DeployedFunction {
    readonly name: string;
    readonly type: DeployedType;
    readonly source: FunctionSource;
    readonly enabled: boolean;
    readonly description?: string;
    readonly lastDeployed?: number;
    /** How often a sync runs: "every hour". */
    readonly schedule?: string;
    readonly autoStart?: boolean;
    readonly scopes: readonly string[];
    /** What it returns or stores, by name. */
    readonly models: readonly string[];
    /** Of an action's input, of a sync's metadata. */
    readonly inputSchema?: JsonSchema;
}
