import type { FunctionType } from '../function/functionFile.ts';
import type { JsonSchema } from '../schema/jsonSchema.ts';

/** A function of a provider's catalog, ready to be deployed without code of one's own. */
export interface Template {
    readonly name: string;
    readonly type: FunctionType;
    readonly description?: string;
    readonly version?: string;
    readonly schedule?: string;
    readonly scopes: readonly string[];
    readonly models: readonly string[];
    readonly inputSchema?: JsonSchema;
}
