/** Records in the order in which a sync gave them; any array is one. */
export interface RecordList extends Iterable<unknown> {
    readonly length: number;
    at(index: number): unknown;
}

/** Where a record stands in an output. */
interface Place {
    readonly from: number;
    readonly end: number;
}

/**
 * Records as an output prints them. Each is read whenever it is asked for: of thousands few are seen at once, and their
 * values would take several times the memory of their text.
 */
export class PrintedRecords implements RecordList {
    private readonly output: string;
    private readonly records: (Place | { readonly value: unknown })[] = [];

    constructor(output: string) {
        this.output = output;
    }

    get length(): number {
        return this.records.length;
    }

    /** One that was read already. */
    add(value: unknown): void {
        this.records.push({ value });
    }

    /** One that is printed there. */
    addPrinted(from: number, end: number): void {
        this.records.push({ from, end });
    }

    /** Drops what was printed late and only looked like records. Where the first of that starts; undefined where nothing was. */
    dropLate(): number | undefined {
        let start: number | undefined;
        for (let last = this.records.at(-1); last !== undefined && 'from' in last; last = this.records.at(-1)) {
            if (this.read(last) !== undefined) break;
            start = last.from;
            this.records.pop();
        }
        return start;
    }

    at(index: number): unknown {
        const record = this.records.at(index);
        if (record === undefined || 'value' in record) return record?.value;
        // Nango prints nothing that can't be read; whatever it is, it is shown.
        return (this.read(record) ?? { value: this.output.slice(record.from, record.end) }).value;
    }

    *[Symbol.iterator](): Iterator<unknown, undefined> {
        for (let index = 0; index < this.length; index++) yield this.at(index);
        return undefined;
    }

    private read({ from, end }: Place): { readonly value: unknown } | undefined {
        try {
            return { value: JSON.parse(this.output.slice(from, end)) };
        } catch {
            return undefined;
        }
    }
}
