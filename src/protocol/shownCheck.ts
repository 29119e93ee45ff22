import type { ModelCheck } from '../core/run/check/modelCheck.ts';
import type { ValueCheck } from '../core/run/check/valueCheck.ts';

/** A model's check, by the name that its records are shown under. */
export interface ShownModelCheck extends ModelCheck {
    readonly name: string;
}

/**
 * What does not match what the function says. It stands beside the values, which may not all have been sent: places are
 * paths, records are counted from 0 over all of their model.
 */
export interface ShownCheck {
    readonly result?: ValueCheck;
    readonly models: readonly ShownModelCheck[];
    /** By the titles of the inputs. */
    readonly inputs: readonly { readonly title: string; readonly check: ValueCheck }[];
    /** How many values that came back don't match. */
    readonly total: number;
}
