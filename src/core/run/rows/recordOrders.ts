import type { Steps } from '../../steps.ts';
import type { RunRecord } from './record.ts';
import { recordOrder, type RecordWish } from './recordOrder.ts';

/** The order in which records were shown last: kept, for it takes sorting. */
export class RecordOrders {
    private last:
        | { readonly records: readonly RunRecord[]; readonly wish: string; readonly order: readonly number[] }
        | undefined;

    *of(records: readonly RunRecord[], wish: RecordWish): Steps<readonly number[]> {
        const words = JSON.stringify(wish);
        if (this.last?.records !== records || this.last.wish !== words)
            this.last = { records, wish: words, order: yield* recordOrder(records, wish) };
        return this.last.order;
    }
}
