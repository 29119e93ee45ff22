import type { SyntaxNode } from '@lezer/common';
import { createCallsOf } from '../function/createCall.ts';
import type { CreateCall } from '../function/createCall.ts';
import { defaultExportsOf, variableHolding } from '../function/exports.ts';
import type { ModuleReference } from '../syntax/moduleReferences.ts';
import { nextPart, unwrapped } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { hasError } from './static/definitions.ts';

/** What is given to the create call that counts. */
export function definitionOfFunction(tree: SourceTree, references: readonly ModuleReference[]): SyntaxNode | undefined {
    return createCallOfFunction(tree, references)?.argument;
}

/** The create call that counts: the exported one, else the first action or sync; those without argument left out. */
export function createCallOfFunction(tree: SourceTree, references: readonly ModuleReference[]): CreateCall | undefined {
    const calls = callsIn(tree, references);
    const runnable = calls.filter(({ type }) => type === 'action' || type === 'sync');
    const candidates = runnable.length > 0 ? runnable : calls;
    const call = candidates.length > 1 ? (exportedOf(tree, candidates) ?? candidates[0]) : candidates[0];
    return call && (tree.broken ? inItsPiece(tree, references, call) : call);
}

function exportedOf(tree: SourceTree, calls: readonly CreateCall[]): CreateCall | undefined {
    const text = ({ from, to }: SyntaxNode): string => tree.source.slice(from, to);
    const exported = defaultExportsOf(tree).flatMap(({ value }) => (value ? [unwrapped(value)] : []));
    return calls.find(({ node }) => {
        const variable = variableHolding(node);
        return exported.some(
            (value) => value.from === node.from || (variable !== undefined && text(value) === text(variable)),
        );
    });
}

/** In a broken file a piece that is read alone may be whole where the file's own tree is not. */
function inItsPiece(tree: SourceTree, references: readonly ModuleReference[], call: CreateCall): CreateCall {
    if (!call.argument || !hasError(call.argument)) {
        return call;
    }
    const piece = tree.pieces.find(({ from, to }) => from <= call.node.from && call.node.from < to);
    const alone = piece && callsIn({ ...tree, root: piece, broken: false, pieces: [] }, references);
    return alone?.find(({ node }) => node.from === call.node.from) ?? call;
}

/** The calls that are given something. */
function callsIn(tree: SourceTree, references: readonly ModuleReference[]): (CreateCall & { argument: SyntaxNode })[] {
    return createCallsOf(tree, references).flatMap((call) => {
        const given = call.argument?.name.endsWith('Comment') ? nextPart(call.argument) : call.argument;
        return given && given.name !== ')' && !given.type.isError ? [{ ...call, argument: given }] : [];
    });
}
