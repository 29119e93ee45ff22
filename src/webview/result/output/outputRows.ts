import type { ShownLine } from '../../../protocol/shownRun.ts';

/** A line of the output, or the lines that the compiler wrote, folded into one row. */
export type OutputRow =
    | { readonly kind: 'line'; readonly line: ShownLine }
    | { readonly kind: 'compile'; readonly lines: number; readonly open: boolean };

/** Fewer lines than this are not worth a fold. */
const WORTH_FOLDING = 3;

/** With this line Nango begins to run the function; what it wrote before is about compiling. */
const runBegins = (line: ShownLine): boolean => line.text.startsWith('Executing ->');

/** How many lines at the top are Nango's own about compiling. */
function compileLines(lines: readonly ShownLine[]): number {
    const end = lines.findIndex((line) => line.source !== 'nango' || runBegins(line));
    const count = end < 0 ? 0 : end;
    return count >= WORTH_FOLDING ? count : 0;
}

/** The rows to show: all lines, or the function's own; the compile log in one row unless it is open. */
export function outputRows(
    lines: readonly ShownLine[],
    { mine, compileOpen }: { readonly mine: boolean; readonly compileOpen: boolean },
): readonly OutputRow[] {
    const row = (line: ShownLine): OutputRow => ({ kind: 'line', line });
    if (mine) return lines.filter(({ source }) => source === 'function').map(row);
    const folded = compileLines(lines);
    if (folded === 0) return lines.map(row);
    const own: OutputRow = { kind: 'compile', lines: folded, open: compileOpen };
    return [own, ...lines.slice(compileOpen ? 0 : folded).map(row)];
}
