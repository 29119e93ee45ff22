import type { Deployment, DryRun, JobError } from '../core/run/job.ts';
import type { WireDeployment, WireDryRun } from './schemas.ts';

/** A dry run in the domain's words. `hasResult`: the answer had a `result` field, be it null. */
export function dryRunOf(wire: WireDryRun, hasResult: boolean): DryRun {
    return {
        id: wire.id,
        status: wire.status,
        createdAt: Date.parse(wire.created_at),
        ...(wire.integration_id == null ? {} : { integrationId: wire.integration_id }),
        ...(wire.function_type == null ? {} : { functionType: wire.function_type }),
        ...time('startedAt', wire.started_at),
        ...time('completedAt', wire.completed_at),
        ...(wire.duration_ms == null ? {} : { durationMs: wire.duration_ms }),
        ...(wire.output == null ? {} : { output: wire.output }),
        ...(hasResult ? { result: { value: wire.result } } : {}),
        ...errorOf(wire.error),
    };
}

/** A deployment in the domain's words. */
export function deploymentOf(wire: WireDeployment): Deployment {
    return {
        id: wire.id,
        status: wire.status,
        createdAt: Date.parse(wire.created_at),
        ...time('completedAt', wire.completed_at),
        ...(wire.duration_ms == null ? {} : { durationMs: wire.duration_ms }),
        ...(wire.deployed == null ? {} : { deployed: wire.deployed }),
        deployedFunctions: (wire.deployed_functions ?? []).map(({ name, version }) =>
            version == null ? { name } : { name, version },
        ),
        ...(wire.output == null ? {} : { output: wire.output }),
        ...errorOf(wire.error),
    };
}

function time<Key extends string>(key: Key, value: string | null | undefined): Partial<Record<Key, number>> {
    if (value == null) return {};
    const made: Partial<Record<Key, number>> = {};
    made[key] = Date.parse(value);
    return made;
}

function errorOf(error: WireDryRun['error']): { readonly error?: JobError } {
    if (error == null) return {};
    const { code, message, payload } = error;
    return { error: payload === undefined ? { code, message } : { code, message, payload } };
}
