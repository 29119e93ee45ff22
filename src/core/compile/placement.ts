import type { SourceTree } from '../syntax/sourceTree.ts';
import type { Lines } from '../text/lines.ts';

/** The text that was sent, as the readers of the compiler's positions need it. */
export interface CompiledText {
    readonly tree: SourceTree;
    /** Lines as VS Code counts them. */
    readonly editor: Lines;
    /** Lines as the compiler counts them. */
    readonly compiler: Lines;
}

/** A stretch of the text by offsets. */
export interface Placement {
    readonly from: number;
    readonly to: number;
    /** True when nothing was guessed about the start. */
    readonly exact: boolean;
}

/** One error with the words to show and its place. */
export interface PlacedFinding extends Placement {
    readonly message: string;
}
