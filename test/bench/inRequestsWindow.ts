import { setTimeout as wait } from 'node:timers/promises';
// eslint-disable-next-line no-restricted-imports -- It runs inside VS Code.
import * as vscode from 'vscode';
import { z } from 'zod';
import { dryRunBody } from '../../src/api/dryRunBody.ts';
import { pollDelayMs } from '../../src/core/run/schedule.ts';
import { commands } from '../../src/editor/ids.ts';
import { BareClient } from './bareClient.ts';
import { heapUsed } from './heapUsed.ts';
import { quiet, readTask, settleMs, timed, until, writeReport } from './inWindow.ts';
import { RequestsReport, RequestsTask, type MeasuredPairs } from './windowReport.ts';

const Job = z.object({ id: z.string(), status: z.string() });

/** Compiles and dry runs a file, by the extension and by a bare client in turn; VS Code calls it. */
export async function run(): Promise<void> {
    const { extension, file, server, apiKey, ...counts } = readTask(RequestsTask);
    const bare = new BareClient(server, apiKey);
    // Opened first: otherwise what VS Code's own TypeScript extension takes would be counted as ours.
    const document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
    await quiet();
    const before = heapUsed();
    await vscode.extensions.getExtension(extension)?.activate();
    const activated = heapUsed();
    await until(200, () => lensCommands(document, commands.compile));
    await vscode.commands.executeCommand(commands.compile, document.uri);
    await quiet();
    const compiled = heapUsed();

    const code = document.getText();
    const compiles = await inTurn(counts.compiles, {
        ours: () => vscode.commands.executeCommand(commands.compile, document.uri),
        bare: () => bare.post('/functions/compile', { code }),
    });
    await firstDryRun(document);
    const asked: number[] = [];
    const dryRuns = await inTurn(counts.dryRuns, {
        ours: () => {
            asked.push(Date.now());
            return dryRun(document);
        },
        bare: () => bareDryRun(bare, code),
    });
    bare.stop();
    const lensLooks: number[] = [];
    while (lensLooks.length < counts.dryRuns) {
        await wait(settleMs);
        lensLooks.push(await timed(() => lensCommands(document, commands.dryRun)));
    }
    const dryRunsAsked = asked.slice(-counts.dryRuns);
    writeReport(RequestsReport, { compiles, dryRuns, dryRunsAsked, lensLooks, heap: { before, activated, compiled } });
}

/** Measures both ways as often as wanted, each going first every other time; a fifth more before that to warm up. */
async function inTurn(
    count: number,
    ways: { readonly ours: () => PromiseLike<unknown>; readonly bare: () => PromiseLike<unknown> },
): Promise<MeasuredPairs> {
    const pairs: MeasuredPairs = { ours: [], bare: [] };
    const warmUps = Math.ceil(count / 5);
    for (let round = -warmUps; round < count; round++) {
        for (const way of round % 2 === 0 ? (['ours', 'bare'] as const) : (['bare', 'ours'] as const)) {
            await wait(settleMs);
            const taken = await timed(ways[way]);
            if (round >= 0) pairs[way].push(taken);
        }
    }
    return pairs;
}

/** The first dry run asks for a connection; it gets the first one listed. */
async function firstDryRun(document: vscode.TextDocument): Promise<void> {
    const started = vscode.commands.executeCommand(commands.dryRun, document.uri).then(() => 'started');
    const accept = (): PromiseLike<undefined> =>
        vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem').then(() => undefined);
    await until(0, () => Promise.race([started, wait(300).then(accept)]));
    await until(100, () => lensCommands(document, commands.dryRun));
}

/** From the command until the lens tells the outcome. */
async function dryRun(document: vscode.TextDocument): Promise<void> {
    const asked = performance.now();
    const command = vscode.commands.executeCommand(commands.dryRun, document.uri);
    await until(settleMs, () => lensCommands(document, commands.stopWatching));
    // The first look at a run comes a second after its start.
    await wait(asked + pollDelayMs(0) - settleMs - performance.now());
    await until(1, () => lensCommands(document, commands.dryRun));
    await command;
}

/** The same requests at the same times. */
async function bareDryRun(client: BareClient, code: string): Promise<void> {
    const request = { integrationId: 'github', connectionId: 'demo-conn', type: 'action', code, input: {} } as const;
    const { id } = Job.parse(await client.post('/functions/dryruns', dryRunBody(request)));
    await wait(pollDelayMs(0));
    const { status } = Job.parse(await client.get(`/functions/dryruns/${id}`));
    if (status !== 'success') throw new Error(`The dry run is ${status}.`);
}

/** The commands that the document's lenses offer, once the wanted one is among them. */
async function lensCommands(document: vscode.TextDocument, wanted: string): Promise<readonly string[] | undefined> {
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
    );
    const offered = lenses.flatMap(({ command }) => command?.command ?? []);
    return offered.includes(wanted) ? offered : undefined;
}
