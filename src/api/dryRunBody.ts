import type { FunctionType } from '../core/function/functionFile.ts';

/** What a dry run is started with; absent values are not sent. */
export interface DryRunRequest {
    readonly integrationId: string;
    readonly type: FunctionType;
    readonly code: string;
    readonly connectionId: string;
    readonly input?: unknown;
    readonly metadata?: unknown;
    readonly checkpoint?: unknown;
    readonly lastSyncDate?: string;
}

/** The body of `POST /functions/dryruns`. */
export function dryRunBody(run: DryRunRequest): Readonly<Record<string, unknown>> {
    return {
        integration_id: run.integrationId,
        function_type: run.type,
        code: run.code,
        connection_id: run.connectionId,
        input: run.input,
        metadata: run.metadata,
        checkpoint: run.checkpoint,
        last_sync_date: run.lastSyncDate,
    };
}
