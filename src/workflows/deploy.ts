import type { DeploymentRequest, FunctionsApi } from '../api/client.ts';
import { FailureError, type Failure } from '../core/failure/failure.ts';
import type { Deployment } from '../core/run/job.ts';
import type { Clock } from './clock.ts';
import { follow } from './follow.ts';
import type { PollBudget } from './pollBudget.ts';
import { waitingOutLimits, type Limited } from './waitingOutLimits.ts';

/** How a deployment is going. `startedAt`: epoch milliseconds. */
export type DeployProgress =
    | Limited
    | { readonly kind: 'started'; readonly deployment: Deployment; readonly startedAt: number }
    | { readonly kind: 'unreachable'; readonly failure: Failure }
    | { readonly kind: 'seen' }
    | { readonly kind: 'ended'; readonly deployment: Deployment };

/**
 * Deploys a function and follows it to its end; also on servers that answer with the end at once.
 * @throws {FailureError} when it could not be started, or its end could not be learned.
 */
export async function* deploy(
    api: FunctionsApi,
    request: DeploymentRequest,
    { clock, budget }: { readonly clock: Clock; readonly budget: PollBudget },
    signal: AbortSignal,
): AsyncGenerator<DeployProgress> {
    const deployment = yield* waitingOutLimits(clock, signal, () => api.startDeployment(request));
    const startedAt = clock.now();
    yield { kind: 'started', deployment, startedAt };
    if (deployment.status === 'success' || deployment.status === 'failed') {
        yield { kind: 'ended', deployment };
        return;
    }
    yield* watchDeployment(api, deployment.id, startedAt, { clock, budget }, signal);
}

/** Follows a deployment that is under way. */
export async function* watchDeployment(
    api: FunctionsApi,
    id: string,
    startedAt: number,
    { clock, budget }: { readonly clock: Clock; readonly budget: PollBudget },
    signal: AbortSignal,
): AsyncGenerator<DeployProgress> {
    const look = (looking: AbortSignal): Promise<Deployment> => api.getDeployment(id, looking);
    for await (const sighting of follow({ look, startedAt, clock, budget, signal })) {
        switch (sighting.kind) {
            case 'seen':
                yield { kind: 'seen' };
                break;
            case 'ended':
                yield { kind: 'ended', deployment: sighting.job };
                break;
            case 'unreachable':
                yield { kind: 'unreachable', failure: sighting.failure };
                break;
            case 'gone':
                throw new FailureError(sighting.failure);
            case 'silent':
                throw new FailureError({ kind: 'noWord', job: 'deployment', id });
        }
    }
}
