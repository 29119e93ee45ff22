import type { CompileProblem } from '../../../../src/core/compile/compileProblem.ts';
import { withoutByteOrderMark } from '../../../../src/core/text/byteOrderMark.ts';
import { editorLines } from '../../../../src/core/text/lines.ts';

/**
 * One line to compare and read: stage, `=` for exact or `~`, 1-based start and end, and the text covered, of which
 * the first 50 characters when it is longer than 70.
 */
export function coveredBy(source: string): (problem: CompileProblem) => string {
    const text = withoutByteOrderMark(source);
    const lines = editorLines(text);
    return ({ range: { start, end }, stage, exact }) => {
        const covered = text.slice(lines.offsetAt(start), lines.offsetAt(end));
        const shown = covered.length > 70 ? `${covered.slice(0, 50)}…` : covered;
        const place = ({ line, character }: typeof start): string => `${String(line + 1)}:${String(character + 1)}`;
        return `${stage} ${exact ? '=' : '~'} ${place(start)}-${place(end)} ${shown}`.replace(/\r\n|\r|\n/g, '⏎');
    };
}
