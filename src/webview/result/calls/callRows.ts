import type { ShownCall } from '../../../protocol/shownRun.ts';

/** One call, or repeats of it folded into one row. Numbers count from 1. */
export interface CallRow {
    readonly call: ShownCall;
    readonly first: number;
    readonly last: number;
    /** Stands below the row that names its group. */
    readonly inGroup: boolean;
    /** Present on a group's own row. */
    readonly open?: boolean;
}

const same = (a: ShownCall, b: ShownCall): boolean =>
    a.method === b.method && a.path === b.path && a.status === b.status;

/** A query for a whole group: what is the same in all, the rest as `…`. */
function groupQuery(calls: readonly ShownCall[]): string {
    const [first] = calls;
    if (!first || calls.every(({ query }) => query === first.query)) return first?.query ?? '';
    return '…';
}

/** Runs of calls that repeat each other: same method, path and status. */
function groups(
    calls: readonly ShownCall[],
): readonly { readonly first: number; readonly calls: readonly ShownCall[] }[] {
    const found: { first: number; calls: ShownCall[] }[] = [];
    calls.forEach((call, index) => {
        const group = found.at(-1);
        const before = group?.calls[0];
        if (group && before && same(before, call)) group.calls.push(call);
        else found.push({ first: index + 1, calls: [call] });
    });
    return found;
}

/** The rows of the calls that match `filter`. `grouped` folds repeats; `open` holds the first numbers of open groups. */
export function callRows(
    calls: readonly ShownCall[],
    {
        grouped,
        filter,
        open,
    }: { readonly grouped: boolean; readonly filter: string; readonly open: ReadonlySet<number> },
): readonly CallRow[] {
    const wanted = filter.trim().toLowerCase();
    const single = (call: ShownCall, number: number, inGroup: boolean): CallRow => ({
        call,
        first: number,
        last: number,
        inGroup,
    });
    if (wanted || !grouped)
        return calls
            .map((call, index) => single(call, index + 1, false))
            .filter(({ call: { method, status, path, query } }) =>
                `${method} ${status} ${path}?${query}`.toLowerCase().includes(wanted),
            );
    return groups(calls).flatMap(({ first, calls }) => {
        const [call] = calls;
        if (!call) return [];
        if (calls.length === 1) return [single(call, first, false)];
        const isOpen = open.has(first);
        const own = {
            call: { ...call, query: groupQuery(calls) },
            first,
            last: first + calls.length - 1,
            inGroup: false,
        };
        return [
            { ...own, open: isOpen },
            ...(isOpen ? calls.map((one, index) => single(one, first + index, true)) : []),
        ];
    });
}
