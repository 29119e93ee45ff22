import type { Server } from './server.ts';

/** The address at which the server's workbench opens a folder or .code-workspace file, or an empty window. */
export function workbenchUrl(server: Server, folder: string | undefined): string {
    const url = new URL(`http://${server.host}/`);
    if (folder === undefined) url.searchParams.set('ew', 'true');
    else url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
    return url.href;
}
