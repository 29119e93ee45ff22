import { Numbers } from '../../numbers.ts';
import type { Steps } from '../../steps.ts';
import type { RowList } from './rowList.ts';

/** One call to the provider. */
export interface RunCall {
    readonly method: string;
    /** 0: Nango reported none. */
    readonly status: number;
    readonly path: string;
    readonly query: string;
}

/** One call, or repeats of it folded into one row. Numbers count from 1. */
export interface CallRow {
    readonly call: RunCall;
    readonly first: number;
    readonly last: number;
    /** Stands below the row that names its group. */
    readonly inGroup: boolean;
    /** Present on a group's own row. */
    readonly open?: boolean;
}

/** Which calls are shown, and how. */
export interface CallWish {
    /** Repeats that follow each other stand in one row. */
    readonly grouped: boolean;
    readonly filter: string;
    /** First numbers of the groups that are open. */
    readonly open: readonly number[];
    /** The number of a call that is wanted in sight: its group is opened. */
    readonly pointed?: number | undefined;
}

/** What is said of all calls. */
export interface CallFacts {
    readonly refused: number;
    /** The row of the call that is pointed at. */
    readonly pointedRow?: number;
}

const callsAStep = 4096;
const isInGroup = 1;
const isOpenGroup = 2;
const isClosedGroup = 4;

/** The rows of the calls that match the filter. */
export function* callRows(calls: readonly RunCall[], wish: CallWish): Steps<RowList<CallRow, CallFacts>> {
    const firsts = new Numbers();
    const lasts = new Numbers();
    const traits = new Numbers();
    let pointedRow: number | undefined;
    const add = (first: number, last: number, trait: number): void => {
        if (first === wish.pointed && (trait === 0 || trait === isInGroup)) pointedRow = firsts.length;
        firsts.push(first);
        lasts.push(last);
        traits.push(trait);
    };
    const wanted = wish.filter.trim().toLowerCase();
    const grouped = wish.grouped && !wanted;
    const open = new Set(wish.open);
    let refused = 0;
    for (let index = 0; index < calls.length;) {
        const next = grouped ? endOfGroup(calls, index) : index + 1;
        const [first, last] = [index + 1, next];
        if (last > first) {
            const isOpen =
                open.has(first) || (wish.pointed !== undefined && first <= wish.pointed && wish.pointed <= last);
            add(first, last, isOpen ? isOpenGroup : isClosedGroup);
            if (isOpen) for (let number = first; number <= last; number++) add(number, number, isInGroup);
        } else if (!wanted || matches(calls[index], wanted)) add(first, first, 0);
        for (; index < next; index++) {
            if ((calls[index]?.status ?? 0) >= 400) refused += 1;
            if (index % callsAStep === callsAStep - 1) yield;
        }
    }
    return {
        length: firsts.length,
        facts: { refused, ...(pointedRow === undefined ? {} : { pointedRow }) },
        at: (row) => {
            const [first, last, trait] = [firsts.at(row), lasts.at(row), traits.at(row)];
            const call = row < firsts.length ? calls[first - 1] : undefined;
            if (!call) return undefined;
            const own = { first, last, inGroup: trait === isInGroup };
            return trait === isOpenGroup || trait === isClosedGroup
                ? { ...own, call: { ...call, query: groupQuery(calls, first, last) }, open: trait === isOpenGroup }
                : { ...own, call };
        },
    };
}

/** Behind the last of the calls that repeat this one: same method, path and status. */
function endOfGroup(calls: readonly RunCall[], from: number): number {
    const call = calls[from];
    let end = from + 1;
    for (let next = calls[end]; call && next; next = calls[end]) {
        if (next.method !== call.method || next.path !== call.path || next.status !== call.status) break;
        end++;
    }
    return end;
}

function matches(call: RunCall | undefined, wanted: string): boolean {
    return (
        call !== undefined && `${call.method} ${call.status} ${call.path}?${call.query}`.toLowerCase().includes(wanted)
    );
}

/** A query for a whole group: what is the same in all, the rest as `…`. */
function groupQuery(calls: readonly RunCall[], first: number, last: number): string {
    const query = calls[first - 1]?.query ?? '';
    for (let number = first + 1; number <= last; number++) if (calls[number - 1]?.query !== query) return '…';
    return query;
}
