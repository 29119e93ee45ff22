/**
 * What `npm start` runs: builds the extension, starts the local Functions API server, and opens VS Code on a copy of
 * the sample workspace. Ctrl+C ends everything.
 */
import path from 'node:path';
import { startFunctionsApi } from '../functions-api/server.ts';
import { testKeys } from '../functions-api/keys.ts';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { exitOnSignals } from './vscode/exitOnSignals.ts';
import { openForPerson } from './vscode/openForPerson.ts';

exitOnSignals();
console.log('Building…');
const workspace = copySampleWorkspace();
const api = await startFunctionsApi({ cacheCompiles: true });
const vscode = await openForPerson({
    extension: path.resolve(import.meta.dirname, '../..'),
    folder: workspace.folder,
    env: { NANGO_SERVER_URL: api.url },
});
console.log(`
${vscode.where}

Functions API       ${api.url} (local, no account)
API key for dev     ${testKeys.dev}
API key for prod    ${testKeys.prod}
Sample workspace    ${workspace.folder}

Ctrl+C ends it all.`);
await vscode.closed;
process.exit();
