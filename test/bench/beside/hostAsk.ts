import { z } from 'zod';

/** The variable that names the port on which the extension beside ours listens. */
export const hostPortVariable = 'NANGO_BENCH_PORT';

/** What the bench asks of the extension beside ours. */
export const HostAsk = z.discriminatedUnion('ask', [
    z.object({ ask: z.literal('activate'), extension: z.string() }),
    z.object({ ask: z.literal('run'), file: z.string() }),
    z.object({ ask: z.literal('command'), command: z.string() }),
    z.object({ ask: z.literal('openYardstick') }),
    z.object({ ask: z.literal('runYardstick'), server: z.string(), apiKey: z.string(), id: z.string() }),
    z.object({ ask: z.literal('closeYardstick') }),
    /** From now on the host is watched. */
    z.object({ ask: z.literal('watch') }),
    z.object({ ask: z.literal('report') }),
]);
export type HostAsk = z.infer<typeof HostAsk>;

/** The host since it is watched: its longest task, milliseconds; its heap without garbage, bytes. */
export const HostReport = z.object({ longest: z.number(), heap: z.number() });
export type HostReport = z.infer<typeof HostReport>;

/** Asks the extension beside ours, which may not listen yet. */
export async function askHost(port: number, ask: HostAsk): Promise<HostReport> {
    for (let tries = 0; ; tries++) {
        try {
            const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: JSON.stringify(ask) });
            const text = await answer.text();
            if (!answer.ok) throw new Error(`${ask.ask}: ${text}`);
            return HostReport.parse(JSON.parse(text));
        } catch (error) {
            if (tries === 60 || !(error instanceof TypeError)) throw error;
            await new Promise((resolve) => setTimeout(resolve, 500));
        }
    }
}
