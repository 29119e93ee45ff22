import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { FunctionsView } from './functionsView.ts';
import type { RemoteParts } from './remoteParts.ts';

/** A command of the Functions view. */
export type FunctionCommandId = (typeof commands)[
    | 'refreshFunctions'
    | 'searchFunctions'
    | 'clearFunctionSearch'
    | 'showMoreFunctions'
    | 'showAllFunctions'
    | 'compareWithDeployed'
    | 'openDeployed'
    | 'pullDeployed'
    | 'dryRunDeployed'
    | 'deleteDeployed'
    | 'revealFunctionFile'
    | 'copyName'
    | 'useConnection'
    | 'deployTemplate'
    | 'openApiKeys'];

/** Named when they are registered: the bundler may put this file before the ids. */
const ids = (): readonly FunctionCommandId[] => [
    commands.refreshFunctions,
    commands.searchFunctions,
    commands.clearFunctionSearch,
    commands.showMoreFunctions,
    commands.showAllFunctions,
    commands.compareWithDeployed,
    commands.openDeployed,
    commands.pullDeployed,
    commands.dryRunDeployed,
    commands.deleteDeployed,
    commands.revealFunctionFile,
    commands.copyName,
    commands.useConnection,
    commands.deployTemplate,
    commands.openApiKeys,
];

/** The commands of the Functions view; what they do is loaded when one is used. */
export function registerFunctionCommands(parts: RemoteParts, view: FunctionsView): vscode.Disposable {
    const register = (id: FunctionCommandId): vscode.Disposable =>
        vscode.commands.registerCommand(id, async (given?: unknown) => {
            try {
                const { functionCommandTable } = await import('./functionCommandTable.ts');
                await functionCommandTable(parts.session, await view.load())[id](given);
            } catch (error) {
                const { server } = await parts.session.state();
                const tryAgain = (): void => void vscode.commands.executeCommand(id, given);
                await parts.report.show(error, { origin: server.origin, tryAgain });
            }
        });
    return vscode.Disposable.from(...ids().map(register));
}
