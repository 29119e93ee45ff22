import * as vscode from 'vscode';
import { commands } from '../ids.ts';
import type { DryRunWish, RunCommandParts } from './runCommandParts.ts';

const ids = [
    commands.dryRun,
    commands.runAgain,
    commands.stopWatching,
    commands.watchAgain,
    commands.tryNow,
    commands.useTheseInputs,
    commands.openResultDocument,
    commands.saveResult,
    commands.copyAsMarkdown,
    commands.showResult,
    commands.askAboutCallsAgain,
    commands.openDryRunById,
    commands.copyDryRunId,
    commands.chooseIntegration,
    commands.chooseConnection,
    commands.refreshConnections,
    commands.copyAsCurl,
    commands.copyRunAsCurl,
] as const;

/** A command around dry runs. */
export type RunCommandId = (typeof ids)[number];

/** Commands around dry runs; what they do is loaded when one is used. */
export function registerRunCommands(parts: RunCommandParts): vscode.Disposable {
    const register = (id: RunCommandId): vscode.Disposable =>
        vscode.commands.registerCommand(id, async (uri?: unknown, wish?: DryRunWish) => {
            const target = uri instanceof vscode.Uri ? uri : undefined;
            try {
                const { runCommandTable } = await import('./runCommandTable.ts');
                await runCommandTable(parts)[id](target, wish);
            } catch (error) {
                const { server } = await parts.session.state();
                const tryAgain = (): void => void vscode.commands.executeCommand(id, target, wish);
                await parts.report.show(error, { origin: server.origin, tryAgain });
            }
        });
    return vscode.Disposable.from(...ids.map(register));
}
