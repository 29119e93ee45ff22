import { changedSince } from './changedSince.ts';
import { feed } from './feed.ts';
import { fullRefresh } from './fullRefresh.ts';
import type { Strategy } from './strategy.ts';
import type { SyncNames } from './syncSchemas.ts';
import type { SyncPlan } from './syncPlan.ts';

/** What a sync does to learn of changes. */
export function syncStrategy(plan: SyncPlan, named: SyncNames): Strategy {
    switch (plan.changes) {
        case 'changedSince':
            return changedSince(plan, named);
        case 'feed':
            return feed(plan, named);
        case 'none':
            return fullRefresh(plan, named);
    }
}
