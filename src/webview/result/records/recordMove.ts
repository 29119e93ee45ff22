/** Where the table's keys start from. */
interface RecordPlace {
    readonly at: number;
    readonly count: number;
    readonly page: number;
    /** Whether the record stands open. */
    readonly open: boolean;
}

/** The row a key leads to, and whether the record opens or closes. */
export interface RecordMove {
    readonly to: number;
    readonly toggle: boolean;
}

/** What a key does in the table; undefined when it is not one of its keys. */
export function recordMove(key: string, { at, count, page, open }: RecordPlace): RecordMove | undefined {
    const go = (to: number): RecordMove => ({ to: Math.max(0, Math.min(count - 1, to)), toggle: false });
    switch (key) {
        case 'ArrowDown':
            return go(at + 1);
        case 'ArrowUp':
            return go(at - 1);
        case 'PageDown':
            return go(at + page);
        case 'PageUp':
            return go(at - page);
        case 'Home':
            return go(0);
        case 'End':
            return go(count - 1);
        case 'Enter':
            return { to: at, toggle: true };
        case 'ArrowRight':
            return open ? undefined : { to: at, toggle: true };
        case 'ArrowLeft':
        case 'Escape':
            return open ? { to: at, toggle: true } : undefined;
        default:
            return undefined;
    }
}
