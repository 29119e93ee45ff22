import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { platformChecks } from '../../core/compile/platformChecks.ts';

/** The platform's compiler options, for a project that resolves packages as editors do. */
const compilerOptions = {
    target: 'ESNext',
    module: 'ESNext',
    moduleResolution: 'Bundler',
    types: ['node'],
    ...platformChecks,
};

const packages = ['nango', '@nangohq/runner-sdk', 'zod', '@types/node'].map((name) => `node_modules/${name}`);
const options = 'tsconfig.json';

/**
 * Puts the declarations and the options into a folder of the workspace, for a TypeScript that loads no plugins; says
 * what it writes before it does, and touches nothing that is there.
 */
export async function setUpTypes(extensionUri: vscode.Uri): Promise<void> {
    const folder = await chooseFolder();
    if (folder === undefined) return;
    const bundled = vscode.Uri.joinPath(extensionUri, 'dist/typescript');
    const places = [options, ...packages];
    const there = await Promise.all(places.map((place) => exists(vscode.Uri.joinPath(folder.uri, place))));
    const missing = places.filter((_, index) => there[index] === false);
    if (missing.length === 0) {
        const text = l10n.t('“{0}” has types already: {1}.', folder.name, places.join(', '));
        await vscode.window.showInformationMessage(text);
        return;
    }
    const write = l10n.t('Write Files');
    const kept = places.filter((place) => !missing.includes(place));
    const detail = [
        l10n.t('Needed only where TypeScript loads no plugins, as the native one. In this folder it writes:'),
        ...missing.map(lineOf),
        ...(kept.length === 0 ? [] : [l10n.t('Left as they are: {0}', kept.join(', '))]),
        l10n.t('npm install puts the published packages in their place.'),
    ].join('\n');
    const asked = l10n.t('Set up types for functions in “{0}”?', folder.name);
    if ((await vscode.window.showWarningMessage(asked, { modal: true, detail }, write)) !== write) return;
    for (const place of missing) {
        const target = vscode.Uri.joinPath(folder.uri, place);
        if (place === options) await vscode.workspace.fs.writeFile(target, optionsText());
        else await vscode.workspace.fs.copy(vscode.Uri.joinPath(bundled, place), target);
    }
    await vscode.window.showInformationMessage(l10n.t('Wrote {0} into “{1}”.', missing.join(', '), folder.name));
}

/** The folder of the editor in front, else the only one, else one of them. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
    const [first, ...more] = vscode.workspace.workspaceFolders ?? [];
    if (first === undefined) {
        await vscode.window.showInformationMessage(l10n.t('Open a folder to set up types in it.'));
        return undefined;
    }
    const front = vscode.window.activeTextEditor?.document.uri;
    const own = front === undefined ? undefined : vscode.workspace.getWorkspaceFolder(front);
    return own ?? (more.length === 0 ? first : vscode.window.showWorkspaceFolderPick());
}

function lineOf(place: string): string {
    return place === options
        ? l10n.t('• {0}: the compiler options of the platform', place)
        : l10n.t('• {0}: declarations, no code', place);
}

function optionsText(): Uint8Array {
    return new TextEncoder().encode(`${JSON.stringify({ compilerOptions }, null, 4)}\n`);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(uri);
        return true;
    } catch {
        return false;
    }
}
