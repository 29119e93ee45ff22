import type { IndexRuns } from './indexRuns.ts';
import { IndexRunsDraft } from './indexRuns.ts';
import type { Mismatch } from './mismatch.ts';

/** The same mismatch at the same place of many records. */
export interface RecordMismatch extends Mismatch {
    /** Which records, counted from 0 over all batches of the model. */
    readonly records: IndexRuns;
}

/** The records of a model held against it. */
export interface ModelCheck {
    /** Absent for deleted records: the platform does not tell their model. */
    readonly model: string | undefined;
    /** The fields that the model names, in its order; absent where the model is not known. */
    readonly columns?: readonly string[];
    /** In the order in which they came up, as many as are listed. */
    readonly mismatches: readonly RecordMismatch[];
    /** All records in which something does not match or whose id came before. */
    readonly marked: IndexRuns;
    /** How many values don't match, those not listed included. */
    readonly total: number;
    /** How many records do not match. */
    readonly wrong: number;
    /** How many ids came before. */
    readonly duplicates: number;
}

interface Group {
    readonly mismatch: Mismatch;
    readonly records: IndexRunsDraft;
}

function keyOf({ path, says }: Mismatch): string {
    return JSON.stringify([path, says]);
}

/** More than this are counted, not listed. */
const mostListed = 1_000;

/** A model's check while it is made, record by record. */
export class ModelCheckDraft {
    readonly #model: string | undefined;
    readonly #columns: readonly string[] | undefined;
    readonly #groups = new Map<string, Group>();
    /** Groups by mismatches that are the very same objects. */
    readonly #known = new WeakMap<Mismatch, Group>();
    readonly #marked = new IndexRunsDraft();
    #total = 0;
    #wrong = 0;
    #duplicates = 0;
    #count = 0;

    constructor(model: string | undefined, columns: readonly string[] | undefined) {
        this.#model = model;
        this.#columns = columns;
    }

    /** Adds the next record. */
    add(mismatches: readonly Mismatch[]): void {
        const index = this.#count++;
        if (mismatches.length === 0) return;
        this.#marked.add(index);
        const duplicates = mismatches.filter(({ kind }) => kind === 'duplicate').length;
        this.#duplicates += duplicates;
        this.#total += mismatches.length - duplicates;
        if (mismatches.length > duplicates) this.#wrong++;
        for (const mismatch of mismatches) this.#note(mismatch, index);
    }

    #note(mismatch: Mismatch, index: number): void {
        const known = this.#known.get(mismatch) ?? this.#groups.get(keyOf(mismatch));
        if (known !== undefined) {
            this.#known.set(mismatch, known);
            known.records.add(index);
        } else if (this.#groups.size < mostListed) {
            const records = new IndexRunsDraft();
            records.add(index);
            const group = { mismatch, records };
            this.#groups.set(keyOf(mismatch), group);
            this.#known.set(mismatch, group);
        }
    }

    get made(): ModelCheck {
        return {
            model: this.#model,
            ...(this.#columns === undefined ? {} : { columns: this.#columns }),
            mismatches: [...this.#groups.values()].map(({ mismatch, records }) => ({
                ...mismatch,
                records: records.runs,
            })),
            marked: this.#marked.runs,
            total: this.#total,
            wrong: this.#wrong,
            duplicates: this.#duplicates,
        };
    }
}
