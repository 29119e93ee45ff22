import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { curlOf } from '../../api/curl.ts';
import type { DryRunRequest } from '../../api/dryRunBody.ts';
import type { RunState } from '../../core/run/runState.ts';
import { commands } from '../ids.ts';
import { dryRunRequestOf } from './dryRunRequest.ts';
import { restoreInputs } from './inputs/restoreInputs.ts';
import { mayGoElsewhere } from './mayGoElsewhere.ts';
import type { DryRunWish, RunCommandParts } from './runCommandParts.ts';
import type { RunCommandId } from './runCommands.ts';
import { chooseConnection, chooseIntegration, readInputs, startDryRun, withIntegration } from './startDryRun.ts';

/** What a command around dry runs does. */
export type RunCommand = (uri?: vscode.Uri, wish?: DryRunWish) => Promise<unknown>;

/** Commands around dry runs, by their ids. */
export function runCommandTable(parts: RunCommandParts): Readonly<Record<RunCommandId, RunCommand>> {
    const { active, store, dryRuns, resultView } = parts;
    const runOf = (uri?: vscode.Uri): RunState | undefined => {
        const key = uri?.toString() ?? resultView.shown?.functionKey ?? active.value?.key;
        return key === undefined ? undefined : store.latestOf(key);
    };
    return {
        [commands.dryRun]: (uri, wish) => startDryRun(parts, uri, wish ?? {}),
        [commands.runAgain]: async () => {
            const run = resultView.shown;
            if (run === undefined || run.codeHash === '') return;
            if (!(await mayGoElsewhere(parts, run))) return;
            const { type, inputs } = run;
            if (inputs === undefined) return;
            const { environment } = await parts.session.state();
            // A connection is one of its environment's.
            const same = environment.id === run.environment.id;
            const wish = { another: true, type, inputs: same ? inputs : { ...inputs, connection: '' } };
            await startDryRun(parts, vscode.Uri.parse(run.functionKey), wish);
        },
        [commands.stopWatching]: async (uri) => {
            const run = uri === undefined ? (resultView.shown ?? runOf()) : runOf(uri);
            if (run !== undefined) await dryRuns.stop(run.key);
        },
        [commands.watchAgain]: async (uri) => {
            const run = uri === undefined ? (resultView.shown ?? runOf()) : runOf(uri);
            if (run !== undefined) await dryRuns.watchAgain(run.key);
        },
        [commands.tryNow]: async () => {
            const run = resultView.shown;
            if (run !== undefined) dryRuns.tryNow(run.key);
            return Promise.resolve();
        },
        [commands.useTheseInputs]: async () => {
            const run = resultView.shown;
            if (run !== undefined) await restoreInputs(parts, run);
        },
        [commands.openResultDocument]: async () => {
            const run = resultView.shown;
            if (run !== undefined) await resultView.openDocument();
        },
        [commands.saveResult]: () => resultView.save(),
        [commands.copyAsMarkdown]: () => resultView.copyAsMarkdown(),
        [commands.showResult]: async (uri) => {
            const run = runOf(uri);
            if (run !== undefined) await resultView.show(run.key);
            await resultView.reveal();
        },
        [commands.askAboutCallsAgain]: () => parts.writeGuard.askAgain(),
        [commands.openDryRunById]: async () => openById(parts),
        [commands.copyDryRunId]: async (uri) => {
            const id = (uri === undefined ? (resultView.shown ?? runOf()) : runOf(uri))?.dryRunId;
            if (id !== undefined) await vscode.env.clipboard.writeText(id);
        },
        [commands.chooseIntegration]: async (uri) => {
            const fn = await active.at(uri);
            if (fn !== undefined) await chooseIntegration(parts, fn);
        },
        [commands.chooseConnection]: async (uri) => {
            const fn = await active.at(uri);
            if (fn !== undefined) await chooseConnection(parts, await withIntegration(parts, fn));
        },
        [commands.refreshConnections]: async () => {
            const integration = active.value?.integration ?? '';
            if (integration !== '') await parts.connections.refresh(integration);
        },
        [commands.copyAsCurl]: async (uri) => {
            const fn = await active.at(uri);
            if (fn === undefined) return;
            const { server } = await parts.session.state();
            const { inputs } = await readInputs(parts, fn);
            await copyCurl(parts, server.origin, dryRunRequestOf(fn, inputs, fn.document.getText()));
        },
        [commands.copyRunAsCurl]: async () => {
            const run = resultView.shown;
            if (run?.inputs === undefined || run.codeHash === '') return;
            const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(run.functionKey));
            await copyCurl(parts, run.origin, dryRunRequestOf(run, run.inputs, document.getText()));
        },
    };
}

async function copyCurl({ session }: RunCommandParts, origin: string, request: DryRunRequest): Promise<void> {
    await vscode.env.clipboard.writeText(session.parts.mask.apply(curlOf(origin, request)));
}

async function openById({ dryRuns, resultView }: RunCommandParts): Promise<void> {
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    const id = await vscode.window.showInputBox({
        title: l10n.t('Open Dry Run by ID'),
        placeHolder: '5ca913b8-81bf-496b-b612-007d6cca23d8',
        validateInput: (text) => (uuid.test(text.trim()) ? undefined : l10n.t('Must be an id as Nango gives it.')),
    });
    if (id === undefined) return;
    const run = await dryRuns.open(id.trim().toLowerCase(), `dryrun:${id.trim().toLowerCase()}`);
    await resultView.show(run.key);
    await resultView.reveal();
}
