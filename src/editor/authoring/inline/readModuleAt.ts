import * as vscode from 'vscode';

/** The TypeScript file that a relative import names, as the compiler finds it; as it stands in an editor, if in one. */
export async function readModuleAt(
    from: vscode.Uri,
    specifier: string,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
    const named = vscode.Uri.joinPath(from, '..', specifier);
    for (const path of candidates(named.path)) {
        const uri = named.with({ path });
        const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
        if (open !== undefined) return { path, text: open.getText() };
        try {
            return { path, text: new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)) };
        } catch {
            // The next one may be there.
        }
    }
    return undefined;
}

/** `.js` names the `.ts` beside it; a folder stands for its index. */
function candidates(path: string): readonly string[] {
    if (/\.m?[jt]s$/.test(path)) return [path.replace(/(\.m?)[jt]s$/, '$1ts')];
    return [`${path}.ts`, `${path.replace(/\/$/, '')}/index.ts`];
}
