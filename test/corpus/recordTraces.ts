/**
 * Runs the failing functions through the local server, which runs Nango's own CLI, and keeps what comes back in
 * `test/fixtures/traces.json`: the bundle of each and the output that names places in it. Some 15 s for each.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { startFunctionsApi } from '../functions-api/server.ts';
import { testKeys } from '../functions-api/keys.ts';
import { failingFunctions } from './failingFunctions.ts';

const Compiled = z.object({ bundled_js: z.string() });
const Started = z.object({ id: z.string() });
const Ended = z.object({
    status: z.string(),
    output: z.string().nullish(),
    error: z.object({ code: z.string(), message: z.string() }).nullish(),
});

const fixture = path.resolve(import.meta.dirname, '../fixtures/traces.json');
const api = await startFunctionsApi({ mode: 'cli', rateLimit: 'off' });
const ask = async (route: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(api.url + route, {
        headers: { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    return answer.json();
};

const recorded: unknown[] = [];
for (const { name, source } of failingFunctions) {
    const compiled = Compiled.safeParse(await ask('/functions/compile', { code: source }));
    if (!compiled.success) {
        console.log(`${name}: does not compile`);
        process.exitCode = 1;
        continue;
    }
    const { id } = Started.parse(
        await ask('/functions/dryruns', {
            integration_id: 'github',
            function_type: 'action',
            code: source,
            connection_id: 'demo-conn',
            input: {},
        }),
    );
    let run = Ended.parse(await ask(`/functions/dryruns/${id}`));
    while (run.status === 'running' || run.status === 'waiting') {
        await new Promise((resolve) => setTimeout(resolve, 500));
        run = Ended.parse(await ask(`/functions/dryruns/${id}`));
    }
    console.log(`${name}: ${run.status}`);
    recorded.push({ name, source, bundledJs: compiled.data.bundled_js, output: run.output, error: run.error });
}
writeFileSync(fixture, `${JSON.stringify(recorded, null, 1)}\n`);
await api.stop();
