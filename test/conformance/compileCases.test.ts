import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../functions-api/server.ts';
import { normalized } from './differences.ts';
import { TwoLanes } from './twoLanes.ts';

const compileCase = z.object({ name: z.string(), source: z.string(), apiMessage: z.string().nullable() });
const refused = z.object({ error: z.object({ code: z.literal('compilation_error'), message: z.string() }) });

function readCases(): readonly z.infer<typeof compileCase>[] {
    const text = readFileSync(new URL('../fixtures/compile-cases.json', import.meta.url), 'utf8');
    return z.array(compileCase).parse(JSON.parse(text));
}

// More than a hundred runs of the CLI: part of the slow set.
if (process.env['CONFORMANCE'] === 'all') {
    describe('the local Functions API compiles as the platform does', function () {
        this.timeout('30m');
        let server: FunctionsApiServer;
        const lanes = new TwoLanes();
        const answers = new Map<string, Promise<unknown>>();

        before(async () => {
            server = await startFunctionsApi({ rateLimit: 'off' });
            for (const { name, source } of readCases()) {
                answers.set(
                    name,
                    lanes.add('anyOrder', () => compile(source)),
                );
            }
            lanes.start();
        });
        after(() => server.stop());

        async function compile(code: string): Promise<unknown> {
            const response = await fetch(`${server.url}/functions/compile`, {
                method: 'POST',
                headers: { authorization: `Bearer ${testKeys.dev}`, 'content-type': 'application/json' },
                body: JSON.stringify({ code }),
            });
            return response.json();
        }

        for (const { name, source, apiMessage } of readCases()) {
            it(`answers the case ${name} as recorded`, async () => {
                const answer = await answers.get(name);
                if (source === '') {
                    // Recorded from the CLI: the API does not let an empty text reach it.
                    const code = z.object({ error: z.object({ code: z.string() }) }).parse(answer).error.code;
                    assert.equal(code, 'invalid_body');
                } else if (apiMessage === null) {
                    assert.ok(z.object({ bundled_js: z.string() }).safeParse(answer).success, JSON.stringify(answer));
                } else {
                    assert.equal(normalized(refused.parse(answer).error.message), normalized(apiMessage));
                }
            });
        }
    });
}
