import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import { deployFunction, subjectOf } from './deployFunction.ts';
import type { DeployParts } from './deployParts.ts';
import type { DeployWork } from './deployWork.ts';

/** Reviews several functions at once: those of the files selected in the explorer, else a choice of the open ones. */
export async function deploySeveral(
    parts: DeployParts,
    work: DeployWork,
    target: vscode.Uri | undefined,
    selected: unknown,
): Promise<void> {
    const uris = urisIn(selected);
    const chosen =
        target === undefined && uris.length === 0
            ? await pickOpen(parts)
            : await functionsIn(parts, uris.length === 0 ? [target].filter((uri) => uri !== undefined) : uris);
    if (chosen === undefined) return;
    const [only, second] = chosen;
    if (only === undefined) {
        await vscode.window.showInformationMessage(l10n.t('None of these files holds createAction or createSync.'));
        return;
    }
    if (second === undefined) return deployFunction(parts, work, only.document.uri);
    const environment = await parts.session.parts.environments.active();
    await parts.session.parts.servers.offerFolderServer(environment);
    await parts.session.apiFor(environment);
    await work.reviews.openSeveral(chosen.map((fn) => subjectOf(fn, environment)));
}

/** What the explorer passes along with the file that was clicked. */
function urisIn(selected: unknown): readonly vscode.Uri[] {
    return Array.isArray(selected) ? selected.filter((uri) => uri instanceof vscode.Uri) : [];
}

async function functionsIn(
    { functions }: DeployParts,
    uris: readonly vscode.Uri[],
): Promise<readonly FunctionAtHand[]> {
    const found: FunctionAtHand[] = [];
    for (const uri of uris) {
        const fn = await functions.in(await vscode.workspace.openTextDocument(uri));
        if (fn !== undefined) found.push(fn);
    }
    return found;
}

async function pickOpen(parts: DeployParts): Promise<readonly FunctionAtHand[] | undefined> {
    const documents = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === 'file');
    const open = await functionsIn(
        parts,
        documents.map(({ uri }) => uri),
    );
    if (open.length === 0) {
        await vscode.window.showInformationMessage(
            l10n.t('Open files with createAction or createSync to deploy them.'),
        );
        return undefined;
    }
    const rows = open.map((fn) => ({
        label: fn.name,
        description: fn.integration,
        detail: vscode.workspace.asRelativePath(fn.document.uri),
        picked: true,
        fn,
    }));
    const picked = await vscode.window.showQuickPick(rows, {
        title: l10n.t('Functions to deploy'),
        canPickMany: true,
        matchOnDetail: true,
    });
    return picked === undefined || picked.length === 0 ? undefined : picked.map(({ fn }) => fn);
}
