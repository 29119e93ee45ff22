import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { openApi, openTransport } from '../../src/api/openApi.ts';
import type { FunctionsApi } from '../../src/api/client.ts';
import { systemClock } from '../../src/workflows/clock.ts';
import { CompiledTexts } from '../../src/workflows/compiledTexts.ts';
import { dryRun } from '../../src/workflows/dryRun.ts';
import { PollBudget } from '../../src/workflows/pollBudget.ts';
import type { FastJobHandle } from '../functions-api/fastMode.ts';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi } from '../functions-api/server.ts';
import { below, type BenchLine } from './benchLine.ts';
import { spreadOf } from './spread.ts';

/** How long a run goes on: the platform's median. Milliseconds. */
const runMs = 10_000;
/** The looks' distance at that time: ends are spread evenly over it. Milliseconds. */
const lookMs = 600;

interface Lag {
    readonly ms: number;
    readonly requests: number;
}

/** How long after a run's end the client knows of it. Runs go side by side, each as in a window of its own. */
export async function pollLag(runs: number): Promise<readonly BenchLine[]> {
    const server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
    const transport = openTransport({
        proxy: '',
        proxyAuthorization: '',
        noProxy: [],
        strictTls: true,
        certificateAuthorities: [],
    });
    try {
        const target = { environment: 'bench', origin: server.url, apiKey: testKeys.dev };
        const api = openApi(transport, target, { onRequest: () => undefined, onRateLimit: () => undefined });
        const lags: Promise<Lag>[] = [];
        for (let run = 0; run < runs; run++) {
            const job = server.fast.nextDryRun({ held: true });
            const lag = lagOf(api, job, runMs + (run * lookMs) / runs, `// ${run}`);
            lags.push(lag);
            // Jobs are handed out in the order of the requests.
            await Promise.race([job.id, lag]);
        }
        const all = await Promise.all(lags);
        const { min, median, max, count } = spreadOf(all.map(({ ms }) => ms / 1000));
        const requests = spreadOf(all.map((lag) => lag.requests));
        return [
            {
                what: 'end of a 10 s run until the client knows',
                figure: `${median.toFixed(2)} s (${min.toFixed(2)} to ${max.toFixed(2)}, n ${count})`,
                aim: below(median, 0.6, 's'),
            },
            {
                what: 'requests in a 10 s run',
                figure: `${requests.median} (${requests.min} to ${requests.max})`,
                beside: `compile, start, ${requests.median - 2} looks`,
            },
        ];
    } finally {
        await transport.close();
        await server.stop();
    }
}

async function lagOf(api: FunctionsApi, job: FastJobHandle, endsAfterMs: number, code: string): Promise<Lag> {
    const request = { integrationId: 'github', connectionId: 'demo-conn', type: 'action', code } as const;
    const tools = { clock: systemClock, budget: new PollBudget(systemClock), known: new CompiledTexts() };
    const watching = { signal: new AbortController().signal };
    let looks = 0;
    let ended = Promise.resolve(0);
    for await (const event of dryRun(api, request, { compileFirst: true }, tools, watching)) {
        if (event.kind === 'started') ended = endOf(job, endsAfterMs);
        if (event.kind === 'failed' || event.kind === 'lost') throw new Error(event.failure.kind);
        if (event.kind !== 'seen') continue;
        looks += 1;
        if (event.dryRun.status === 'success') return { ms: performance.now() - (await ended), requests: 2 + looks };
    }
    throw new Error('The run was not followed to its end.');
}

/** When the job has ended. */
async function endOf(job: FastJobHandle, afterMs: number): Promise<number> {
    await wait(afterMs);
    await job.finish();
    return performance.now();
}
