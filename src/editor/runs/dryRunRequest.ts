import type { DryRunRequest } from '../../api/dryRunBody.ts';
import type { RunInputs } from '../../core/inputs/readDraft.ts';
import type { FunctionType } from '../../core/function/functionFile.ts';

/** A dry run of a text of the function with these inputs. */
export function dryRunRequestOf(
    { integration, type }: { readonly integration: string; readonly type: FunctionType },
    { connection, ...inputs }: RunInputs,
    code: string,
): DryRunRequest {
    return { integrationId: integration, type, code, connectionId: connection, ...inputs };
}
