import type { RecordMismatch } from '../../../core/run/check/modelCheck.ts';
import type { RecordMarks } from '../check/recordMarks.ts';
import type { ValueMarks } from '../check/valueMarks.ts';

/** What is marked in one record of the table. */
export interface RecordRowMarks {
    /** Absent records are not marked; marks of which no place is known are none. */
    readonly mismatches: readonly RecordMismatch[];
    /** For the record as a tree. */
    readonly tree: ValueMarks | undefined;
}

/** The marks of a record at its place among all of its model; undefined where it has none. */
export function marksOf(marks: RecordMarks | undefined, place: number | undefined): RecordRowMarks | undefined {
    if (!marks || place === undefined || !marks.isMarked(place)) return undefined;
    return { mismatches: marks.of(place), tree: marks.tree(place) };
}

/** Those that are about a column. */
export const ofColumn = (marks: RecordRowMarks | undefined, column: string): readonly RecordMismatch[] =>
    marks?.mismatches.filter(({ path }) => path[0] === column) ?? [];

/** Those that no column shows; undefined where there are none and all are shown. */
export function elsewhere(
    marks: RecordRowMarks | undefined,
    columns: readonly { readonly name: string }[],
): readonly RecordMismatch[] | undefined {
    if (!marks) return undefined;
    const names = new Set<unknown>(columns.map(({ name }) => name));
    const rest = marks.mismatches.filter(({ path }) => !names.has(path[0]));
    return rest.length > 0 || marks.mismatches.length === 0 ? rest : undefined;
}
