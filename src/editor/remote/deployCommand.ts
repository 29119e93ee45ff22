import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { Deployments } from './deployments.ts';
import type { DeployParts } from './deployParts.ts';

/** A command around deployments. */
export type DeployCommandId = (typeof commands)[
    'deploy' | 'deploySeveral' | 'openReviewDiff' | 'closeReview' | 'putBack' | 'showDeployments'];

/** Commands around deployments; what they do is loaded when one is used. */
export function registerDeployCommands(parts: DeployParts, deployments: Deployments): vscode.Disposable {
    const register = (id: DeployCommandId): vscode.Disposable =>
        vscode.commands.registerCommand(id, async (uri?: unknown, more?: unknown) => {
            const target = uri instanceof vscode.Uri ? uri : undefined;
            try {
                const { deployCommandTable } = await import('./deployCommandTable.ts');
                await deployCommandTable(parts, await deployments.work())[id](target, more);
            } catch (error) {
                const { server } = await parts.session.state();
                const tryAgain = (): void => void vscode.commands.executeCommand(id, target, more);
                await parts.report.show(error, { origin: server.origin, tryAgain });
            }
        });
    const { deploy, deploySeveral, openReviewDiff, closeReview, putBack, showDeployments } = commands;
    const ids = [deploy, deploySeveral, openReviewDiff, closeReview, putBack, showDeployments];
    return vscode.Disposable.from(...ids.map(register));
}
