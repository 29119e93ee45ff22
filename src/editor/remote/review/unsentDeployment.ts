import { newDeployment, type DeploymentState } from '../../../core/deploy/deploymentState.ts';
import { failureOf } from '../../../core/failure/failure.ts';
import type { ReviewSubject } from './reviewSubject.ts';

/** A deployment that was not even asked for, and why. */
export function unsentDeployment(subject: ReviewSubject, origin: string, error: unknown): DeploymentState {
    const { environment, functionKey, name, type, integration } = subject;
    const state = newDeployment({
        key: '',
        functionKey,
        name,
        type,
        integration,
        environment,
        origin,
        codeHash: '',
        putsBack: false,
        startedAt: Date.now(),
    });
    return { ...state, phase: 'failed', failure: failureOf(error) };
}
