import path from 'node:path';
import type { z } from 'zod';
import { below, type BenchLine } from './benchLine.ts';
import { chunkOf } from './chunkMap.ts';
import { emptyExtension } from './emptyExtension.ts';
import type { PackagedExtension } from './packagedExtension.ts';
import { milliseconds, ms, ratio, spreadOf, type Spread } from './spread.ts';
import { ActivationReport, type ActivationStats } from './windowReport.ts';
import { runInWindow } from './windowRun.ts';

type Report = z.infer<typeof ActivationReport>;

/** Activation in windows of their own, beside extensions that do nothing. */
export async function activation(extension: PackagedExtension, windows: number): Promise<readonly BenchLine[]> {
    const modules = emptyExtension(extension.scratch, 'module');
    const scripts = emptyExtension(extension.scratch, 'commonjs');
    const ids = [extension.id, modules.id, scripts.id];
    const parser = chunkOf(extension.chunks, 'src/core/function/readFunctionFile.ts');
    const reports: Report[] = [];
    for (let window = 0; window < windows; window++) {
        const report = await runInWindow({
            entry: 'inActivationWindow.ts',
            scratch: extension.scratch,
            extensions: [extension.folder, modules.folder, scripts.folder],
            task: {
                // Each goes first, second and third in turn: the first to load pays for what the others find loaded.
                extensions: ids.map((_, index) => ids[(index + window) % ids.length]),
                parserFile: path.join(extension.folder, parser),
            },
            report: ActivationReport,
        });
        reports.push(report);
    }
    const took = (id: string): Spread => spreadOf(reports.map(({ activations }) => activations[id] ?? NaN));
    const counted = (id: string, figure: (stats: ActivationStats) => number): Spread =>
        spreadOf(reports.flatMap(({ vscode }) => (vscode[id] === undefined ? [] : figure(vscode[id]))));
    const line = (what: string, measure: (id: string) => Spread): BenchLine => {
        const ours = measure(extension.id);
        const beside = (name: string, { median }: Spread): string =>
            `${name} ${ms(median)}${median === 0 ? '' : ` (${ratio(ours.median, median)})`}`;
        const others = [beside('empty ES module', measure(modules.id)), beside('empty CommonJS', measure(scripts.id))];
        return { what, figure: milliseconds(ours), beside: others.join(', ') };
    };
    const whole = (id: string): Spread => counted(id, ({ load, activate }) => load + activate);
    return [
        { ...line('asked for until active', took), aim: below(took(extension.id).median, 20, 'ms') },
        { ...line('as VS Code counts it', whole), aim: below(whole(extension.id).median, 20, 'ms') },
        line('  loading the code', (id) => counted(id, ({ load }) => load)),
        line('  in activate()', (id) => counted(id, ({ activate }) => activate)),
        { what: 'loading the parser', figure: milliseconds(spreadOf(reports.map(({ parserLoad }) => parserLoad))) },
    ];
}
