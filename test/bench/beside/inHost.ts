/**
 * A small extension that the bench runs beside ours, in the same extension host: it starts what the bench asks for,
 * watches the host, and shows the yardstick: the answer parsed, posted whole, `JSON.stringify` into a `<pre>`.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
// eslint-disable-next-line no-restricted-imports -- It runs inside VS Code.
import * as vscode from 'vscode';
import { BareClient } from '../bareClient.ts';
import { heapUsed } from '../heapUsed.ts';
import { HostAsk, hostPortVariable, type HostReport } from './hostAsk.ts';

const page = `<!DOCTYPE html><html><body><pre id="yardstick" style="height:200px;overflow:auto"></pre><script>
addEventListener('message', ({ data }) => {
    document.getElementById('yardstick').textContent = JSON.stringify(data, null, 2);
});
acquireVsCodeApi().postMessage('ready');
</script></body></html>`;

/** Listens to the bench. */
export function activate(context: vscode.ExtensionContext): void {
    // Finer than what is looked for, by far.
    const delays = monitorEventLoopDelay({ resolution: 2 });
    delays.enable();
    let yardstick: vscode.WebviewPanel | undefined;

    const openYardstick = async (): Promise<void> => {
        const panel = vscode.window.createWebviewPanel('bench.yardstick', 'Yardstick', vscode.ViewColumn.One, {
            enableScripts: true,
        });
        yardstick = panel;
        const ready = new Promise((resolve) => panel.webview.onDidReceiveMessage(resolve));
        panel.webview.html = page;
        await ready;
    };
    const carryOut = async (ask: HostAsk): Promise<HostReport> => {
        switch (ask.ask) {
            case 'activate':
                await vscode.extensions.getExtension(ask.extension)?.activate();
                break;
            case 'run': {
                const uri = vscode.Uri.file(ask.file);
                await vscode.window.showTextDocument(uri);
                const inputs = { connection: 'demo-conn', input: {} };
                await vscode.commands.executeCommand('nango.dryRun', uri, { inputs, compileFirst: false });
                break;
            }
            case 'command':
                await vscode.commands.executeCommand(ask.command);
                break;
            case 'openYardstick':
                await openYardstick();
                break;
            case 'runYardstick': {
                const client = new BareClient(ask.server, ask.apiKey);
                const answer = await client.get(`/functions/dryruns/${ask.id}`);
                client.stop();
                await yardstick?.webview.postMessage(answer);
                break;
            }
            case 'closeYardstick':
                yardstick?.dispose();
                break;
            case 'watch':
                delays.reset();
                break;
            case 'report':
                break;
        }
        const longest = delays.max / 1_000_000;
        if (ask.ask !== 'watch' && ask.ask !== 'report') return { longest, heap: 0 };
        await wait(100);
        const heap = heapUsed();
        // Collecting garbage is no part of what is watched.
        delays.reset();
        return { longest, heap };
    };
    // As Node has it: what an extension imports goes through VS Code's proxy support.
    const server = process.getBuiltinModule('node:http').createServer((request, response) => {
        const chunks: string[] = [];
        request.setEncoding('utf8');
        request.on('data', (chunk) => chunks.push(String(chunk)));
        request.on('end', () => {
            carryOut(HostAsk.parse(JSON.parse(chunks.join('')))).then(
                (report) => response.end(JSON.stringify(report)),
                (error: unknown) => response.writeHead(500).end(String(error)),
            );
        });
    });
    server.listen(Number(process.env[hostPortVariable]), '127.0.0.1');
    context.subscriptions.push({ dispose: () => server.close() });
}
