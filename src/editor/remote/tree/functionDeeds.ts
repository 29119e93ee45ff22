import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { FailureError } from '../../../core/failure/failure.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import { commands } from '../../ids.ts';
import type { DeployedCopies } from '../copies/deployedCopies.ts';
import type { DeployedCodes } from './deployedCodes.ts';
import type { DeployedLists } from './deployedLists.ts';
import { deployedUri, usualPath, type DeployedPlace } from './deployedPlace.ts';
import { openAsBuffer } from './openAsBuffer.ts';
import type { RemoteParts } from './remoteParts.ts';
import type { FunctionNode, TreeNode } from './treeNode.ts';

/** What can be done with what is deployed. */
export class FunctionDeeds {
    private readonly parts: RemoteParts & {
        readonly lists: DeployedLists;
        readonly codes: DeployedCodes;
        readonly copies: DeployedCopies;
    };

    constructor(parts: FunctionDeeds['parts']) {
        this.parts = parts;
    }

    /** Opens the code as it was deployed, read-only. */
    async open(node: FunctionNode): Promise<void> {
        const uri = await this.fetch(await this.placeOf(node));
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    }

    /** Shows what differs between what is deployed and the file at hand, or the file of a row. */
    async compare(node: FunctionNode | undefined, uri: vscode.Uri | undefined): Promise<void> {
        const local = node === undefined ? await this.parts.active.at(uri) : await this.localOf(node);
        if (local === undefined) {
            const text =
                node === undefined
                    ? l10n.t('Open a file with createAction or createSync to compare it.')
                    : l10n.t('No file of this window holds {0}.', node.deployed.name);
            await this.offerToOpen(node, text);
            return;
        }
        const place = node === undefined ? await this.placeAtHand(local) : await this.placeOf(node);
        const deployed = await this.fetch(place);
        const { environment } = await this.parts.session.state();
        const title = l10n.t('{0}: deployed to {1} ↔ this file', place.name, environment.name);
        await vscode.commands.executeCommand('vscode.diff', deployed, local.document.uri, title);
    }

    /** Takes the deployed code into an editor of its own, or over the file of this window that holds it. */
    async pull(node: FunctionNode): Promise<void> {
        const place = await this.placeOf(node);
        await this.fetch(place);
        const code = this.parts.codes.get(place) ?? '';
        const local = await this.localOf(node);
        const folder = vscode.workspace.workspaceFolders?.[0];
        const toNew = { label: l10n.t('New Editor'), detail: l10n.t('Nothing is written until you save it.') };
        const toFile = { label: l10n.t('File {0}', usualPath(place)), detail: folder?.name ?? '' };
        const toLocal = {
            label: local === undefined ? '' : vscode.workspace.asRelativePath(local.document.uri),
            detail: l10n.t('Replaces its text in the editor; it is not saved, and Undo takes it back.'),
        };
        const choices = [toNew, ...(local === undefined ? (folder === undefined ? [] : [toFile]) : [toLocal])];
        const title = l10n.t('Pull {0} to', node.deployed.name);
        const chosen = choices.length === 1 ? toNew : await vscode.window.showQuickPick(choices, { title });
        if (chosen === undefined) return;
        if (chosen === toLocal && local !== undefined) await replaceText(local.document, code);
        else if (chosen === toFile && folder !== undefined)
            await openAsFile(vscode.Uri.joinPath(folder.uri, usualPath(place)), code);
        else await openAsBuffer(code);
    }

    /** Runs the deployed code: it is opened, and goes the way of any other. */
    async dryRun(node: FunctionNode): Promise<void> {
        await this.open(node);
        await vscode.commands.executeCommand(commands.dryRun, deployedUri(await this.placeOf(node)));
    }

    /** Shows the file of this window that holds the function. */
    async reveal(node: FunctionNode): Promise<void> {
        const local = await this.localOf(node);
        if (local !== undefined) await vscode.window.showTextDocument(local.document);
        else await this.offerToOpen(node, l10n.t('No file of this window holds {0}.', node.deployed.name));
    }

    /** Deletes a function, and says so in the view. */
    async delete(node: FunctionNode): Promise<void> {
        const place = await this.placeOf(node);
        const { deleteDeployed } = await import('./deleteDeployed.ts');
        if (!(await deleteDeployed(this.parts, node))) return;
        this.parts.codes.forget(place);
        this.parts.lists.refresh(node.integration.id);
    }

    /** Uses a connection for the function at hand. */
    async use(node: Extract<TreeNode, { readonly kind: 'connection' }>): Promise<void> {
        const fn = this.parts.active.value;
        const { environment } = await this.parts.session.state();
        if (fn === undefined || (fn.integration !== '' && fn.integration !== node.integration.id)) {
            await vscode.window.showInformationMessage(
                l10n.t('Open a function of {0} to dry run it on this connection.', node.integration.id),
            );
            return;
        }
        if (fn.integration === '')
            await this.parts.functions.choose(fn, { integration: node.integration.id, name: fn.name });
        await this.parts.drafts.change(fn.key, environment.id, { connection: node.connection.id });
    }

    private async fetch(place: DeployedPlace): Promise<vscode.Uri> {
        const { environment } = await this.parts.session.state();
        const api = await this.parts.session.apiFor(environment);
        const code = await api.deployed.code(place.integrationId, place.name, place.type);
        if (code === undefined)
            throw new FailureError({
                kind: 'notFound',
                serverText: l10n.t('{0} is not deployed to {1}.', place.name, environment.name),
            });
        return this.parts.codes.keep(place, code);
    }

    private async placeOf({ integration, deployed }: FunctionNode): Promise<DeployedPlace> {
        const { environment } = await this.parts.session.state();
        const { type, name } = deployed;
        return { environmentId: environment.id, integrationId: integration.id, type, name };
    }

    private async placeAtHand(fn: FunctionAtHand): Promise<DeployedPlace> {
        const { withIntegration } = await import('../../runs/startDryRun.ts');
        const { integration, type, name } = await withIntegration(this.parts, fn);
        if (integration === '') throw new FailureError({ kind: 'cancelled' });
        const { environment } = await this.parts.session.state();
        return { environmentId: environment.id, integrationId: integration, type, name };
    }

    /** The file of this window that holds the function: one that is open, else one where it is usually kept. */
    private async localOf({ integration, deployed }: FunctionNode): Promise<FunctionAtHand | undefined> {
        const { type, name } = deployed;
        for (const document of vscode.workspace.textDocuments) {
            if (document.uri.scheme !== 'file') continue;
            const fn = await this.parts.functions.in(document);
            if (fn?.name === name && fn.type === type && fn.integration === integration.id) return fn;
        }
        const pattern = `**/${globText(usualPath({ integrationId: integration.id, type, name }))}`;
        for (const uri of await vscode.workspace.findFiles(pattern, '**/node_modules/**', 5)) {
            const fn = await this.parts.functions.in(await vscode.workspace.openTextDocument(uri));
            if (fn !== undefined) return fn;
        }
        return undefined;
    }

    private async offerToOpen(node: FunctionNode | undefined, text: string): Promise<void> {
        const openDeployed = l10n.t('Open Deployed Code');
        const buttons = node === undefined ? [] : [openDeployed];
        const answer = await vscode.window.showInformationMessage(text, ...buttons);
        if (answer === openDeployed && node !== undefined) await this.open(node);
    }
}

async function replaceText(document: vscode.TextDocument, code: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(document.lineCount - 1).range.end;
    edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), code);
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(document);
}

/** A buffer that is saved under the usual path, unless the person chooses another. */
async function openAsFile(uri: vscode.Uri, code: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri.with({ scheme: 'untitled' }));
    await replaceText(document, code);
}

/** A text in which a glob's own signs mean themselves. */
function globText(text: string): string {
    return text.replace(/[[\]{}*?!]/g, '[$&]');
}
