import type { Code } from '../code/code.ts';
import type { CheckpointField } from './checkpoint.ts';

/** What a sync's change source decides. */
export interface Strategy {
    readonly checkpoint: readonly CheckpointField[];
    /** Constants that only this strategy needs, an empty line behind each. */
    readonly constants: Code;
    readonly exec: Code;
}
