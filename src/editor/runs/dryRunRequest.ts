import type { DryRunRequest } from '../../api/dryRunBody.ts';
import type { RunInputs } from '../../core/inputs/readDraft.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';

/** A dry run of a text of the function with these inputs. */
export function dryRunRequestOf(fn: FunctionAtHand, { connection, ...inputs }: RunInputs, code: string): DryRunRequest {
    return { integrationId: fn.integration, type: fn.type, code, connectionId: connection, ...inputs };
}
