import { foldCase } from '../../text/foldCase.ts';
import type { Steps } from '../../steps.ts';
import type { RecordKind } from '../output/records.ts';
import { hasIndex, type IndexRuns } from '../check/indexRuns.ts';
import { holdsText } from './holdsText.ts';
import { fieldsOf, type RunRecord } from './record.ts';
import { cellText } from './recordColumns.ts';
import { sorted } from './sorted.ts';

/** By which column records are sorted; none leaves them as Nango reported them. */
export interface RecordSort {
    readonly column: string;
    readonly descending: boolean;
}

/** Which records are shown, in which order: of these kinds (none: of all), with this text anywhere in their values. */
export interface RecordWish {
    readonly kinds: readonly RecordKind[];
    readonly text: string;
    readonly sort?: RecordSort | undefined;
    /** Only those at these places. */
    readonly only?: IndexRuns | undefined;
}

/** The name that sorts by kind; no field can be called so. */
export const kindColumn = '\u0000kind';

const recordsAStep = 128;

const collator = new Intl.Collator(undefined, { numeric: true });

/** The places of the records that are shown, in their order. */
export function* recordOrder(
    records: readonly RunRecord[],
    { kinds, text, sort, only }: RecordWish,
): Steps<readonly number[]> {
    const wanted = foldCase(text.trim());
    if (!wanted && kinds.length === 0 && !only && !sort) return [...records.keys()];
    const shown: number[] = [];
    for (const [place, { kind, value }] of records.entries()) {
        const meant = (kinds.length === 0 || kinds.includes(kind)) && (only === undefined || hasIndex(only, place));
        if (meant && (!wanted || holdsText(value, wanted))) shown.push(place);
        if (place % recordsAStep === 0) yield;
    }
    return sort ? yield* sortedBy(sort, shown, records) : shown;
}

/** Records that are equal keep their order, absent values stand last either way. */
function* sortedBy(
    { column, descending }: RecordSort,
    places: readonly number[],
    records: readonly RunRecord[],
): Steps<readonly number[]> {
    const keyed = places.map((place) => ({ place, key: keyOf(records[place], column) }));
    const sign = descending ? -1 : 1;
    const inOrder = yield* sorted(keyed, (a, b) =>
        rank(a.key) > 1 || rank(b.key) > 1 ? compare(a.key, b.key) : sign * compare(a.key, b.key),
    );
    return inOrder.map(({ place }) => place);
}

function keyOf(record: RunRecord | undefined, column: string): unknown {
    if (!record) return undefined;
    if (column === kindColumn) return record.kind;
    const fields = fieldsOf(record);
    return Object.hasOwn(fields, column) ? fields[column] : undefined;
}

function rank(value: unknown): number {
    return value === undefined ? 3 : value === null ? 2 : typeof value === 'number' ? 0 : 1;
}

function compare(a: unknown, b: unknown): number {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return rank(a) - rank(b) || collator.compare(cellText(a), cellText(b));
}

/** What a press on a heading leads to: ascending, descending, none. */
export function nextSort(sort: RecordSort | undefined, column: string): RecordSort | undefined {
    if (sort?.column !== column) return { column, descending: false };
    return sort.descending ? undefined : { column, descending: true };
}
