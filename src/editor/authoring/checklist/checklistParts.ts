import type { Outcomes } from '../../runs/result/outcomes.ts';
import type { RunStore } from '../../runs/runStore.ts';
import type { ActiveFunction } from '../activeFunction.ts';
import type { Compiles } from '../compiles.ts';
import type { Functions } from '../functionAtHand.ts';

/** What is asked about a function before it is sent. */
export interface ChecklistParts {
    readonly active: ActiveFunction;
    readonly functions: Functions;
    readonly compiles: Compiles;
    readonly store: RunStore;
    readonly outcomes: Outcomes;
}
