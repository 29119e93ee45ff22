import type { Position, Range } from '../text/position.ts';
import type { CompileProblem } from './compileProblem.ts';

/** One replacement in a text: what was at `range` became `text`. */
export interface TextChange {
    readonly range: Range;
    readonly text: string;
}

/**
 * The problems after an edit: those behind it move along, one whose own text was edited is gone, since it may be fixed.
 */
export function moveProblems<Problem extends Pick<CompileProblem, 'range'>>(
    problems: readonly Problem[],
    change: TextChange,
): readonly Problem[] {
    return problems.flatMap((problem) => {
        const { start, end } = problem.range;
        if (lengthens(change, problem.range)) return [];
        if (!isBefore(change.range.start, end)) return [problem];
        if (isBefore(start, change.range.end) || isEditInside(change, problem.range)) return [];
        return [{ ...problem, range: { start: moved(start, change), end: moved(end, change) } }];
    });
}

/** Letters typed right at the edge of the range: they make what it covers another word. */
function lengthens({ range, text }: TextChange, { start, end }: Range): boolean {
    return (
        (isSame(range.start, end) && /^[\p{ID_Continue}$]/u.test(text)) ||
        (isSame(range.end, start) && /[\p{ID_Continue}$]$/u.test(text))
    );
}

/** Something typed inside the range, its edges not counted as inside. */
function isEditInside({ range }: TextChange, { start, end }: Range): boolean {
    return isBefore(start, range.start) && isBefore(range.end, end);
}

/** Where a place at or behind the change stands afterwards. */
function moved(place: Position, { range, text }: TextChange): Position {
    const lines = text.split(/\r\n|\r|\n/);
    const last = lines.at(-1) ?? '';
    const addedLines = lines.length - 1;
    const line = place.line + addedLines - (range.end.line - range.start.line);
    if (place.line !== range.end.line) return { line, character: place.character };
    const column = place.character - range.end.character + last.length;
    return { line, character: addedLines === 0 ? column + range.start.character : column };
}

function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isSame(a: Position, b: Position): boolean {
    return a.line === b.line && a.character === b.character;
}
