import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { removeLeftovers } from '../functions-api/sandbox/leftovers.ts';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../functions-api/server.ts';

const headers = { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' };

function compile(server: FunctionsApiServer, code: string): Promise<Response> {
    return fetch(`${server.url}/functions/compile`, { method: 'POST', headers, body: JSON.stringify({ code }) });
}

/** Resolves once a project has been made in the folder. */
function firstProject(folder: string): Promise<void> {
    return new Promise((resolve) => {
        const watcher = watch(folder, () => {
            if (readdirSync(folder).some((name) => name.startsWith('project-'))) {
                watcher.close();
                resolve();
            }
        });
    });
}

describe('the sandbox of the local server', function () {
    this.timeout('2m');

    it('is ended with everything in it when the server stops', async () => {
        const server = await startFunctionsApi();
        const started = firstProject(server.temporaryFolder);
        const answer = compile(server, 'export default 1;').then(
            (response) => response.status,
            () => 'dropped',
        );
        await started;
        await server.stop();
        assert.ok(!existsSync(server.temporaryFolder));
        assert.notEqual(await answer, 200);
    });

    it('goes with a process that ends without stopping it', () => {
        const server = fileURLToPath(new URL('../functions-api/server.ts', import.meta.url));
        const script = `import { startFunctionsApi } from ${JSON.stringify(server)};
            console.log((await startFunctionsApi()).temporaryFolder); process.exit(0);`;
        const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
        assert.match(stdout, /nango-functions-api-/);
        assert.ok(!existsSync(stdout.trim()));
    });

    it('removes what killed processes left an hour ago, and nothing else', () => {
        const parent = mkdtempSync(join(tmpdir(), 'nango-leftovers-'));
        try {
            const { pid: deadPid } = spawnSync(process.execPath, ['--version']);
            const hoursAgo = new Date(Date.now() - 3 * 60 * 60 * 1000);
            const make = (name: string, time: Date): void => {
                mkdirSync(join(parent, name));
                utimesSync(join(parent, name), time, time);
            };
            make(`nango-functions-api-${deadPid}-left`, hoursAgo);
            make(`nango-functions-api-${deadPid}-young`, new Date());
            make(`nango-functions-api-${process.pid}-alive`, hoursAgo);
            make('somebody-else', hoursAgo);
            removeLeftovers(parent);
            assert.deepEqual(
                readdirSync(parent).toSorted(),
                [
                    `nango-functions-api-${deadPid}-young`,
                    `nango-functions-api-${process.pid}-alive`,
                    'somebody-else',
                ].toSorted(),
            );
        } finally {
            rmSync(parent, { recursive: true });
        }
    });

    it('cuts a compile off at its limit', async () => {
        const server = await startFunctionsApi({ limits: { compileMs: 1 } });
        try {
            const response = await compile(server, 'export default 1;');
            assert.equal(response.status, 504);
            assert.deepEqual(await response.json(), {
                error: { code: 'timeout', message: 'Compilation timed out' },
            });
            assert.deepEqual(
                readdirSync(server.temporaryFolder).filter((name) => name.startsWith('project-')),
                [],
            );
        } finally {
            await server.stop();
        }
    });

    it('keeps deployed functions in a folder when one is given', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'nango-deployed-'));
        const ask = async (server: FunctionsApiServer, path: string, init: RequestInit = {}): Promise<unknown> => {
            const prod = { ...headers, authorization: `Bearer ${testKeys.prod}` };
            const answer: unknown = await (await fetch(`${server.url}${path}`, { ...init, headers: prod })).json();
            return answer;
        };
        try {
            const first = await startFunctionsApi({ folder });
            const template = { type: 'template', integration_id: 'github-oauth', template: 'list-repos' };
            const init = { method: 'POST', body: JSON.stringify(template) };
            const created = await ask(first, '/functions/deployments', init);
            assert.equal(z.looseObject({ status: z.string() }).parse(created).status, 'success');
            const code = await ask(first, '/integrations/github-oauth/functions/list-repos/code');
            await first.stop();

            const second = await startFunctionsApi({ folder });
            const again = await ask(second, '/integrations/github-oauth/functions/list-repos/code');
            assert.deepEqual(again, code);
            const remove = { method: 'DELETE' };
            await ask(second, '/integrations/github-oauth/functions/list-repos?type=action', remove);
            await second.stop();

            const third = await startFunctionsApi({ folder });
            const listed = await ask(third, '/integrations/github-oauth/functions');
            await third.stop();
            assert.deepEqual(listed, { data: [], pagination: { total: 0, page: 0, limit: 20 } });
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});
