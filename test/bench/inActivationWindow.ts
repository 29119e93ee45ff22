import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
// eslint-disable-next-line no-restricted-imports -- It runs inside VS Code.
import * as vscode from 'vscode';
import { activationStats } from './activationStats.ts';
import { quiet, readTask, settleMs, timed, until, writeReport } from './inWindow.ts';
import { ActivationReport, ActivationTask, type ActivationStats } from './windowReport.ts';

/** Activates extensions and times it; VS Code calls it. */
export async function run(): Promise<void> {
    const { extensions, parserFile } = readTask(ActivationTask);
    await quiet();
    const activations: Record<string, number> = {};
    for (const id of extensions) {
        const extension = vscode.extensions.getExtension(id);
        if (extension === undefined) throw new Error(`${id} is not there.`);
        if (extension.isActive) throw new Error(`${id} was active before it was asked for.`);
        activations[id] = await timed(() => extension.activate());
        await wait(4 * settleMs);
    }
    const parserLoad = await timed(() => import(pathToFileURL(parserFile).href));
    writeReport(ActivationReport, { activations, parserLoad, vscode: await statsOf(extensions) });
}

/** What "Developer: Startup Performance" shows of these extensions. */
async function statsOf(ids: readonly string[]): Promise<Record<string, ActivationStats>> {
    await vscode.commands.executeCommand('perfview.show');
    return await until(200, () => {
        const stats = activationStats(vscode.window.activeTextEditor?.document.getText() ?? '');
        return ids.every((id) => id in stats)
            ? Object.fromEntries(ids.map((id) => [id, stats[id] ?? fail(id)]))
            : undefined;
    });
}

function fail(id: string): never {
    throw new Error(`Nothing is known of ${id}.`);
}
