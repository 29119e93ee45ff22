import type { ShownRecord } from '../../../protocol/shownRun.ts';

/** All texts and numbers in a value, in lower case. */
function searchText(value: unknown): string {
    const texts: string[] = [];
    const collect = (_key: string, inner: unknown): unknown => {
        if (typeof inner !== 'object' || inner === null) texts.push(String(inner));
        return inner;
    };
    JSON.stringify(value, collect);
    return texts.join('\n').toLowerCase();
}

/** Finds records by a text anywhere in their values; what was read once is kept. */
export class RecordFilter {
    readonly #texts = new WeakMap<ShownRecord, string>();

    /** Keeps records of these kinds (none: of all) that hold the text. */
    apply(
        records: readonly ShownRecord[],
        kinds: ReadonlySet<ShownRecord['kind']>,
        filter: string,
    ): readonly ShownRecord[] {
        const wanted = filter.trim().toLowerCase();
        if (!wanted && kinds.size === 0) return records;
        return records.filter(
            (record) =>
                (kinds.size === 0 || kinds.has(record.kind)) && (!wanted || this.#text(record).includes(wanted)),
        );
    }

    #text(record: ShownRecord): string {
        const known = this.#texts.get(record);
        if (known !== undefined) return known;
        const text = searchText(record.value);
        this.#texts.set(record, text);
        return text;
    }
}
