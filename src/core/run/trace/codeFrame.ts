import { editorLines } from '../../text/lines.ts';
import type { Range } from '../../text/position.ts';

/** Some lines of a text around a place in it. */
export interface CodeFrame {
    /** 1-based. */
    readonly firstLine: number;
    /** Without the indentation that all of them have. */
    readonly lines: readonly string[];
    /** Index of the line with the place. */
    readonly at: number;
    /** The place in that line: UTF-16 units from its start as it stands in `lines`. */
    readonly from: number;
    readonly to: number;
}

/** Lines shown before the place; one less after it, since what led there matters more. */
const before = 3;

/** The lines around a place; one that spans lines is marked up to the end of its first. */
export function codeFrame(source: string, { start, end }: Range): CodeFrame {
    const lines = editorLines(source);
    const first = Math.max(0, start.line - before);
    const last = Math.min(lines.count - 1, start.line + before - 1);
    const texts: string[] = [];
    for (let line = first; line <= last; line++) {
        const { from, to } = lines.span(line);
        texts.push(source.slice(from, to).replaceAll('\t', '    '));
    }
    const filled = texts.filter((text) => text.trim() !== '');
    const indent = Math.min(...filled.map((text) => text.length - text.trimStart().length));
    const shown = texts.map((text) => text.slice(Number.isFinite(indent) ? indent : 0).trimEnd());
    const { from: lineStart, to: lineEnd } = lines.span(start.line);
    const own = source.slice(lineStart, lineEnd);
    const column = (character: number): number => own.slice(0, character).replaceAll('\t', '    ').length - indent;
    return {
        firstLine: first + 1,
        lines: shown,
        at: start.line - first,
        from: column(start.character),
        to: column(end.line === start.line ? end.character : own.length),
    };
}
