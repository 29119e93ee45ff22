import assert from 'node:assert/strict';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';
import { setVariables } from './variables.ts';

/** The server of the test that runs. */
export interface UsedServer {
    readonly api: FunctionsApiServer;
}

/**
 * A local Functions API in fast mode for each test of a suite; the extension is pointed at it, with this key. What the
 * extension remembers of a server ends with it, since the next has another port.
 */
export function useServer(key: string | undefined = testKeys.dev): UsedServer {
    const used: { running?: FunctionsApiServer; restore?: () => void } = {};
    beforeEach(async () => {
        used.running = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
        used.restore = setVariables({ NANGO_SERVER_URL: used.running.url, NANGO_SECRET_KEY: key });
    });
    afterEach(async () => {
        used.restore?.();
        await used.running?.stop();
    });
    return {
        get api() {
            assert(used.running !== undefined);
            return used.running;
        },
    };
}

/** What a request sent, field by field. */
export function bodyOf({ body }: { readonly body: unknown }): Readonly<Record<string, unknown>> {
    assert(typeof body === 'object' && body !== null);
    return Object.fromEntries(Object.entries(body));
}

/** The requests as `POST /functions/compile`, oldest first. */
export function linesOf({ api }: UsedServer): readonly string[] {
    return api.requests.all().map(({ method, path }) => `${method} ${path}`);
}
