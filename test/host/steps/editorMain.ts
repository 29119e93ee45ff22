/** Runs the bundled tests of `out/editor` inside VS Code, with a local Functions API server as its environment. */
import path from 'node:path';
import { startFunctionsApi } from '../../functions-api/server.ts';
import { runEditorTests } from '../editorTests.ts';
import { copySampleWorkspace } from '../sampleWorkspace.ts';
import { exitOnSignals } from '../vscode/exitOnSignals.ts';

exitOnSignals();
const root = path.resolve(import.meta.dirname, '../../..');
const workspace = copySampleWorkspace();
const api = await startFunctionsApi({ rateLimit: 'off', cacheCompiles: true });
try {
    process.exitCode = await runEditorTests({
        extensions: [root],
        entry: path.join(root, 'out/editor/index.cjs'),
        folder: workspace.folder,
        env: { NANGO_SERVER_URL: api.url },
        timeoutSeconds: 15 * 60,
        verbose: process.env['NANGO_TEST_VERBOSE'] === '1',
    });
} finally {
    await api.stop();
    workspace.stop();
}
