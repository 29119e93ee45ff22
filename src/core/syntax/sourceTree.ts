import type { SyntaxNode } from '@lezer/common';
import { Tree } from '@lezer/common';
import { parser } from '@lezer/javascript';
import { maskedSource } from './maskedSource.ts';
import { childrenOf } from './nodes.ts';

/** A text and the syntax trees read from it. Offsets are those of the text. */
export interface SourceTree {
    readonly source: string;
    readonly root: SyntaxNode;
    /** True where the parser had to guess. */
    readonly broken: boolean;
    /**
     * While the file is broken, each piece that looks like a statement of its own, read alone: one open brace or
     * quote can swallow all that follows it.
     */
    readonly pieces: readonly SyntaxNode[];
}

const typescript = parser.configure({ dialect: 'ts' });

/** Reads any text as TypeScript; half-typed code still gives a tree. */
export function readSource(source: string): SourceTree {
    const masked = maskedSource(source);
    const tree = typescript.parse(masked);
    const broken = hasError(tree);
    return { source, root: tree.topNode, broken, pieces: broken ? piecesOf(masked, tree) : [] };
}

/** Each piece is parsed alone, then all are set at their places under one root. */
function piecesOf(masked: string, whole: Tree): SyntaxNode[] {
    const ranges = statementRanges(masked);
    const trees = ranges.map(({ from, to }) => typescript.parse(masked.slice(from, to)));
    const root = new Tree(
        whole.type,
        trees,
        ranges.map(({ from }) => from),
        masked.length,
    );
    return childrenOf(root.topNode);
}

function hasError(tree: Tree): boolean {
    let found = false;
    tree.iterate({
        enter: (node) => {
            found ||= node.type.isError;
            return !found;
        },
    });
    return found;
}

/** Official functions keep top-level statements at the line's start and everything else indented. */
function statementRanges(source: string): { from: number; to: number }[] {
    const start = /^(?:import|export|const|let|var|async|function|class|abstract|interface|type|enum|declare)\b/gm;
    const starts = [...source.matchAll(start)].map((match) => match.index);
    return starts.map((from, index) => ({ from, to: starts[index + 1] ?? source.length }));
}
