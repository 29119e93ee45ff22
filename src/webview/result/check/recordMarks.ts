import { hasIndex } from '../../../core/run/check/indexRuns.ts';
import type { RecordMismatch } from '../../../core/run/check/modelCheck.ts';
import type { NamedColumns } from '../../../core/run/rows/recordColumns.ts';
import type { ShownModelCheck } from '../../../protocol/shownCheck.ts';
import { ValueMarks } from './valueMarks.ts';

/** The marks of a model's records, by their places among all records of the model. */
export class RecordMarks {
    readonly #check: ShownModelCheck;
    readonly #found = new Map<number, readonly RecordMismatch[]>();
    readonly #trees = new Map<number, ValueMarks>();

    constructor(check: ShownModelCheck) {
        this.#check = check;
    }

    isMarked(record: number): boolean {
        return hasIndex(this.#check.marked, record);
    }

    /** What is not as the model says in a record. */
    of(record: number): readonly RecordMismatch[] {
        const known = this.#found.get(record);
        if (known) return known;
        const found = this.isMarked(record)
            ? this.#check.mismatches.filter(({ records }) => hasIndex(records, record))
            : [];
        this.#found.set(record, found);
        return found;
    }

    /** The same for the record's own tree. */
    tree(record: number): ValueMarks | undefined {
        const mismatches = this.of(record);
        if (mismatches.length === 0) return undefined;
        const marks = this.#trees.get(record) ?? new ValueMarks({ mismatches, unknown: [] });
        this.#trees.set(record, marks);
        return marks;
    }
}

/** What of a check says how the table of its model looks. */
export const namedColumns = ({ columns, mismatches }: ShownModelCheck): NamedColumns => ({
    ...(columns ? { named: columns } : {}),
    marked: [...new Set(mismatches.map(({ path }) => String(path[0] ?? '')))],
});
