import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { action, Folder, placeOf } from '../types/loneFunction.ts';
import { TsServer } from '../types/tsserver.ts';
import type { BenchLine } from './benchLine.ts';
import type { PackagedExtension } from './packagedExtension.ts';
import { milliseconds, spreadOf } from './spread.ts';

const typescript = path.dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
const projectFiles = 2_000;
const rounds = 5;

/** What the plugin gives a function, and what it costs a project that has nothing to do with Nango. */
export async function types(extension: PackagedExtension): Promise<readonly BenchLine[]> {
    const withPlugin = { extension: extension.folder };
    const completions = await inTurns(withPlugin, firstCompletion);
    const project = await inTurns(withPlugin, largeProject());
    const late = project.ours.time.median / project.bare.time.median;
    const more = (project.ours.heap.median - project.bare.heap.median) / 1_000_000;
    return [
        {
            what: 'a function opened until it is completed after nango.',
            figure: milliseconds(completions.ours.time),
            beside: `without: nothing, in ${milliseconds(completions.bare.time)}`,
        },
        {
            what: `a project of ${projectFiles.toLocaleString('en')} files without Nango, until its first problems`,
            figure: milliseconds(project.ours.time),
            aim: { words: '< 1.05 times', met: late < 1.05 },
            beside: `${late.toFixed(2)} times, without: ${milliseconds(project.bare.time)}`,
        },
        {
            what: '  processor time of its server until then',
            figure: milliseconds(project.ours.processor),
            beside: `${(project.ours.processor.median / project.bare.processor.median).toFixed(2)} times, without: ${milliseconds(project.bare.processor)}`,
        },
        {
            what: '  heap of its server more than without',
            figure: `${more.toFixed(1)} MB`,
            aim: { words: '< 5 MB', met: more < 5 },
            beside: `without: ${(project.bare.heap.median / 1_000_000).toFixed(0)} MB`,
        },
    ];
}

interface Measured {
    readonly time: number;
    /** Bytes after collecting garbage. */
    readonly heap: number;
    /** Milliseconds of it until then: what others do on the machine does not count. */
    readonly processor: number;
}
const reported = z.object({ heap: z.number(), processor: z.number() });
interface Spreads {
    readonly time: Spread;
    readonly heap: Spread;
    readonly processor: Spread;
}
type Spread = ReturnType<typeof spreadOf>;

/** Measures servers with and without the plugin in turns, each in a process of its own. */
async function inTurns(
    withPlugin: { readonly extension: string },
    measure: (server: TsServer) => Promise<number>,
): Promise<Record<'ours' | 'bare', Spreads>> {
    const ours: Measured[] = [];
    const bare: Measured[] = [];
    for (let round = 0; round < rounds; round++) {
        const turns = [
            { options: withPlugin, to: ours },
            { options: {}, to: bare },
        ];
        for (const { options, to } of round % 2 === 0 ? turns : turns.reverse())
            to.push(await inServer(options, measure));
    }
    const spreads = (all: readonly Measured[]): Spreads => ({
        time: spreadOf(all.map(({ time }) => time)),
        heap: spreadOf(all.map(({ heap }) => heap)),
        processor: spreadOf(all.map(({ processor }) => processor)),
    });
    return { ours: spreads(ours), bare: spreads(bare) };
}

async function inServer(
    options: { readonly extension?: string },
    measure: (server: TsServer) => Promise<number>,
): Promise<Measured> {
    const folder = new Folder();
    const report = path.join(folder.path, 'heap');
    const preload = folder.write(
        'heap.cjs',
        `process.on('SIGUSR2', () => {
            const cpu = process.cpuUsage();
            global.gc();
            const { user, system } = cpu;
            const said = { heap: process.memoryUsage().heapUsed, processor: (user + system) / 1000 };
            require('node:fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify(said));
        });`,
    );
    const server = new TsServer({ typescript, ...options, nodeArgs: ['--expose-gc', '--require', preload] });
    try {
        const time = await measure(server);
        process.kill(server.pid, 'SIGUSR2');
        for (let looks = 0; !(existsSync(report) && readFileSync(report, 'utf8') !== ''); looks++) {
            if (looks > 600) throw new Error('The server does not tell its heap.');
            await wait(50);
        }
        return { time, ...reported.parse(JSON.parse(readFileSync(report, 'utf8'))) };
    } finally {
        await server.stop();
        folder.stop();
    }
}

async function firstCompletion(server: TsServer): Promise<number> {
    const folder = new Folder();
    try {
        const file = folder.write('hello.ts', action);
        const started = performance.now();
        server.open(file, action, folder.path);
        const place = placeOf(action, 'nango.log', 'nango.'.length);
        await server.request('completionInfo', { file, ...place });
        return performance.now() - started;
    } finally {
        folder.stop();
    }
}

/** A project whose files import one another, written once. */
function largeProject(): (server: TsServer) => Promise<number> {
    const folder = new Folder();
    process.once('exit', () => folder.stop());
    folder.write(
        'tsconfig.json',
        '{"compilerOptions":{"strict":true,"module":"ESNext","moduleResolution":"Bundler","types":[]}}',
    );
    for (let index = 0; index < projectFiles; index++) folder.write(`src/part${index}.ts`, partText(index));
    const last = `src/part${projectFiles - 1}.ts`;
    return async (server) => {
        const started = performance.now();
        const file = path.join(folder.path, last);
        server.open(file, partText(projectFiles - 1), folder.path);
        await server.problems(file);
        return performance.now() - started;
    };
}

function partText(index: number): string {
    const imported =
        index === 0 ? '' : `import { compute${index - 1}, type Part${index - 1} } from './part${index - 1}';\n`;
    const before = index === 0 ? 'number' : `Part${index - 1}['total']`;
    return `${imported}
export interface Part${index} {
    readonly id: string;
    readonly total: ${before};
    readonly names: readonly string[];
}

/** Adds up what the parts before it hold. */
export function compute${index}(parts: readonly Part${index}[]): number {
    const names = parts.flatMap(({ names }) => names).filter((name) => name.length > ${index % 7});
    const sum = parts.reduce((total, part) => total + Number(part.total), names.length);
    return ${index === 0 ? 'sum' : `sum + (sum > 1_000_000 ? compute${index - 1}([]) : 0)`};
}
`;
}
