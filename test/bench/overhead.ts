import path from 'node:path';
import { pollDelayMs } from '../../src/core/run/schedule.ts';
import { testKeys } from '../functions-api/keys.ts';
import { startFunctionsApi } from '../functions-api/server.ts';
import { copySampleWorkspace } from '../host/sampleWorkspace.ts';
import { below, type BenchLine } from './benchLine.ts';
import type { PackagedExtension } from './packagedExtension.ts';
import { milliseconds, ms, ratio, spreadOf } from './spread.ts';
import { RequestsReport, type MeasuredPairs } from './windowReport.ts';
import { runInWindow } from './windowRun.ts';

/** What the extension adds to the requests that it makes, and what it takes of the extension host's memory. */
export async function overhead(
    extension: PackagedExtension,
    counts: { readonly compiles: number; readonly dryRuns: number },
): Promise<readonly BenchLine[]> {
    const workspace = copySampleWorkspace();
    const server = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
    try {
        // The first look finds every run at its end, also the runs to warm up.
        for (let run = 0; run < counts.dryRuns * 3 + 10; run++) server.fast.nextDryRun({ runningPolls: 0 });
        const report = await runInWindow({
            entry: 'inRequestsWindow.ts',
            scratch: extension.scratch,
            extensions: [extension.folder],
            folder: workspace.folder,
            env: { NANGO_SERVER_URL: server.url, NANGO_SECRET_KEY: testKeys.dev },
            task: {
                extension: extension.id,
                file: path.join(workspace.folder, 'github/actions/create-issue.ts'),
                server: server.url,
                apiKey: testKeys.dev,
                ...counts,
            },
            report: RequestsReport,
        });
        const { before, activated, compiled } = report.heap;
        const starts = server.requests.all({ method: 'POST', path: /dryruns$/ }).map(({ receivedAt }) => receivedAt);
        const untilSent = report.dryRunsAsked.map((asked) => (starts.find((at) => at >= asked) ?? NaN) - asked);
        return [
            ...lines('Compile, until its problems are known', report.compiles, 0, 30),
            ...lines('Dry Run, until the lens tells the outcome', report.dryRuns, pollDelayMs(0)),
            { what: '  of it until the start has reached the server', figure: milliseconds(spreadOf(untilSent)) },
            { what: '  of it asking VS Code for the lens', figure: milliseconds(spreadOf(report.lensLooks)) },
            {
                what: 'heap that activation adds',
                figure: megabytes(activated - before),
                beside: `before: ${megabytes(before)}`,
            },
            { what: 'heap that it and one compile add', figure: megabytes(compiled - before) },
        ];
    } finally {
        await server.stop();
        workspace.stop();
    }
}

/** Times without the wait that both ways have in common. */
function lines(what: string, pairs: MeasuredPairs, waitMs: number, limitMs?: number): readonly BenchLine[] {
    const [ours, bare] = [pairs.ours, pairs.bare].map((times) => spreadOf(times.map((time) => time - waitMs)));
    if (ours === undefined || bare === undefined) throw new Error('Nothing was measured.');
    const difference = ours.median - bare.median;
    return [
        { what, figure: milliseconds(ours), beside: `bare client ${milliseconds(bare)}` },
        {
            what: '  more than a bare client',
            figure: `${ms(difference)} ms`,
            ...(limitMs === undefined ? {} : { aim: below(difference, limitMs, 'ms') }),
            beside: ratio(ours.median, bare.median),
        },
    ];
}

function megabytes(bytes: number): string {
    return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
