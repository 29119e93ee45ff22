import type { SourceTree } from '../../syntax/sourceTree.ts';
import type { Lines } from '../../text/lines.ts';

/** The text that was sent, as the readers of the compiler's positions need it. */
export interface CompiledText {
    readonly tree: SourceTree;
    /** Lines as VS Code counts them. */
    readonly editor: Lines;
    /** Lines as the compiler counts them. */
    readonly compiler: Lines;
}

/** A piece of the text by offsets. */
export interface Stretch {
    readonly from: number;
    readonly to: number;
}

/** Where an error stands. */
export interface Placement extends Stretch {
    /** True when nothing was guessed about the start. */
    readonly exact: boolean;
}

/** One error with the words to show and its place. */
export interface PlacedFinding extends Placement {
    readonly message: string;
}
