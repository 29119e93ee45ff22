import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { DeployParts } from './deployFunction.ts';

/** The command that deploys the function at hand. */
export function registerDeployCommand(parts: DeployParts): vscode.Disposable {
    return vscode.commands.registerCommand(commands.deploy, async (uri?: unknown) => {
        const target = uri instanceof vscode.Uri ? uri : undefined;
        try {
            const { deployFunction } = await import('./deployFunction.ts');
            await deployFunction(parts, target);
        } catch (error) {
            const { server } = await parts.session.state();
            const tryAgain = (): void => void vscode.commands.executeCommand(commands.deploy, target);
            await parts.report.show(error, { origin: server.origin, tryAgain });
        }
    });
}
