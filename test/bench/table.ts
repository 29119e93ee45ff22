import type { BenchLine } from './benchLine.ts';

const heading = ['', 'figure', 'aim', '', 'beside it'];

/** Lays out parts with their lines as one table of text. */
export function table(parts: readonly { readonly title: string; readonly lines: readonly BenchLine[] }[]): string {
    const rows = parts.map(({ title, lines }) => ({ title, cells: lines.map(cellsOf) }));
    const all = [heading, ...rows.flatMap(({ cells }) => cells)];
    const widths = heading.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
    const line = (cells: readonly string[]): string =>
        cells
            .map((cell, column) => cell.padEnd(widths[column] ?? 0))
            .join('  ')
            .trimEnd();
    const sections = rows.map(({ title, cells }) => [title, ...cells.map(line)].join('\n'));
    return [line(heading), ...sections].join('\n\n');
}

function cellsOf({ what, figure, aim, beside = '' }: BenchLine): readonly string[] {
    return [`  ${what}`, figure, aim?.words ?? '', aim === undefined ? '' : aim.met ? 'ok' : 'over', beside];
}
