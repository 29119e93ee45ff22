/**
 * What `npm start` runs: builds the extension, starts the local Functions API server, and opens VS Code on a copy of
 * the sample workspace, with a key at hand. Ctrl+C ends everything. With `--tour` it takes the main job headless, in a
 * dark and a light theme, and leaves screenshots and a transcript in `out/screenshots`.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTour } from '../e2e/tour/runTour.ts';
import { startFunctionsApi } from '../functions-api/server.ts';
import { testKeys } from '../functions-api/keys.ts';
import { runQuietly } from './cache.mjs';
import { copySampleWorkspace } from './sampleWorkspace.ts';
import { exitOnSignals } from './vscode/exitOnSignals.ts';
import { openForPerson } from './vscode/openForPerson.ts';

const root = path.resolve(import.meta.dirname, '../..');

exitOnSignals();
const { values: flags } = parseArgs({ options: { tour: { type: 'boolean', default: false } } });
console.log('Building…');
await (flags.tour ? takeTours() : openWorkspace());
process.exit();

async function takeTours(): Promise<void> {
    await runQuietly('npm', ['run', '--silent', 'package'], { cwd: root });
    for (const theme of ['dark', 'light'] as const) {
        console.log(`\nThe tour, ${theme}`);
        await runTour(path.join(root, 'out/nango-functions.vsix'), theme, console.log);
    }
    console.log('\nScreenshots and transcripts: out/screenshots/tour-*');
}

async function openWorkspace(): Promise<void> {
    const workspace = copySampleWorkspace();
    const api = await startFunctionsApi({ cacheCompiles: true });
    const vscode = await openForPerson({
        extension: root,
        folder: workspace.folder,
        env: { NANGO_SERVER_URL: api.url, NANGO_SECRET_KEY: testKeys.dev },
    });
    console.log(`
${vscode.where}

Functions API       ${api.url} (local, no account)
API key for dev     ${testKeys.dev} (in use)
API key for prod    ${testKeys.prod} (for Nango: Add Environment)
Sample workspace    ${workspace.folder}

Ctrl+C ends it all.`);
    await vscode.closed;
}
