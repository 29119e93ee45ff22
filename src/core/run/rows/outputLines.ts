import type { LogLine } from '../output/logLines.ts';

/** The lines of an output, wherever they are kept. Counted from 0. */
export interface OutputLines {
    readonly length: number;
    at(index: number): LogLine | undefined;
    textAt(index: number): string;
    sourceAt(index: number): LogLine['source'];
    /** Characters, without the line's break. */
    lengthAt(index: number): number;
}

/** Lines in a list of their own, as a small output has them. */
export function listedLines(lines: readonly LogLine[]): OutputLines {
    const textAt = (index: number): string => lines[index]?.text ?? '';
    return {
        length: lines.length,
        at: (index) => lines[index],
        textAt,
        sourceAt: (index) => lines[index]?.source ?? 'function',
        lengthAt: (index) => textAt(index).length,
    };
}
