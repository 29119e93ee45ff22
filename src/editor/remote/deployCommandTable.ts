import type * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { DeployCommandId } from './deployCommand.ts';
import { deployFunction } from './deployFunction.ts';
import type { DeployParts } from './deployParts.ts';
import { deploySeveral } from './deploySeveral.ts';
import type { DeployWork } from './deployWork.ts';
import { putBack } from './history/putBack.ts';
import { showDeployments } from './history/showDeployments.ts';

type Deed = (target: vscode.Uri | undefined, more: unknown) => Promise<void>;

/** What each command around deployments does. */
export function deployCommandTable(parts: DeployParts, work: DeployWork): Readonly<Record<DeployCommandId, Deed>> {
    return {
        [commands.deploy]: (target) => deployFunction(parts, work, target),
        [commands.deploySeveral]: (target, selected) => deploySeveral(parts, work, target, selected),
        [commands.openReviewDiff]: () => work.reviews.openDiff(),
        [commands.closeReview]: () => work.reviews.close(),
        [commands.putBack]: (target, key) => putBack(parts, work, target, typeof key === 'string' ? key : undefined),
        [commands.showDeployments]: () => showDeployments(parts, work),
    };
}
