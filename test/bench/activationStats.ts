import type { ActivationStats } from './windowReport.ts';

/** Reads the table "Extension Activation Stats" of VS Code's startup performance report. */
export function activationStats(report: string): Readonly<Record<string, ActivationStats>> {
    const [, section = ''] = report.split('## Extension Activation Stats');
    const [table = ''] = section.split('\n## ');
    const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const [, id, load, activate] = ['', 'Extension', 'Load Code', 'Call Activate'].map((name) =>
        rows.find((cells) => cells.includes('Extension'))?.indexOf(name),
    );
    const stats = rows.flatMap((cells) => {
        const name = cells[id ?? -1];
        const figures = { load: Number(cells[load ?? -1]), activate: Number(cells[activate ?? -1]) };
        return name === undefined || Number.isNaN(figures.load + figures.activate) ? [] : [[name, figures] as const];
    });
    return Object.fromEntries(stats);
}
