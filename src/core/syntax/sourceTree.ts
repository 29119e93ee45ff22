import type { SyntaxNode, Tree } from '@lezer/common';
import { parser } from '@lezer/javascript';
import { maskedSource } from './maskedSource.ts';

/** A text and the syntax trees read from it. Offsets are those of the text. */
export interface SourceTree {
    readonly source: string;
    readonly root: SyntaxNode;
    /** True where the parser had to guess. */
    readonly broken: boolean;
    /**
     * Trees to look for statements in: the whole file, and while that is broken also each piece that looks like a
     * statement of its own, since one open brace or quote can swallow all that follows it.
     */
    readonly roots: readonly SyntaxNode[];
}

const typescript = parser.configure({ dialect: 'ts' });

/** Reads any text as TypeScript; half-typed code still gives a tree. */
export function readSource(source: string): SourceTree {
    const masked = maskedSource(source);
    const tree = typescript.parse(masked);
    const broken = hasError(tree);
    const roots = [tree.topNode];
    if (broken) {
        for (const range of statementPieces(masked)) {
            roots.push(typescript.parse(masked, undefined, [range]).topNode);
        }
    }
    return { source, root: tree.topNode, broken, roots };
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
function statementPieces(source: string): { from: number; to: number }[] {
    const start = /^(?:import|export|const|let|var|async|function|class|abstract|interface|type|enum|declare)\b/gm;
    const starts = [...source.matchAll(start)].map((match) => match.index);
    return starts.map((from, index) => ({ from, to: starts[index + 1] ?? source.length }));
}
