import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { statementsOf } from '../../syntax/statements.ts';
import { placeOfFunction } from './definition.ts';
import type { CompiledText, PlacedFinding, Placement } from './placement.ts';
import { nodesStartingAt, wordsIn } from '../../syntax/tokens.ts';
import { wholeFile } from './fallback.ts';

/**
 * What the built file threw while the platform loaded it. Its stack counts lines of the bundle, which is not at
 * hand after a failure, so the text of the error is looked for in the code outside of functions.
 */
export function placeLoadError(text: CompiledText, found: string): PlacedFinding {
    const message = found
        .replace(/\n\s+at [\s\S]*$/, '')
        .replace(/^[^\n]*\.cjs:\d+\n[\s\S]*?\n(?=\w*Error\b)/, '')
        .replace(/\nRequire stack:[\s\S]*$/, '')
        .trim();
    return { ...placeOf(text, message, found), message };
}

function placeOf(text: CompiledText, message: string, found: string): Placement {
    const { tree } = text;
    const said = message.replace(/^(?:Uncaught )?[\w$.]*(?: \[[^\]]*\])?: /, '');
    const thrown = statementsOf(tree, ['ThrowStatement']).find(
        (node) => said !== '' && textOf(tree.source, node).includes(said),
    );
    if (thrown) {
        return { from: thrown.from, to: endWithoutSemicolon(tree.source, thrown), exact: false };
    }
    const [, missing] = /Cannot find (?:module|package) '([^']+)'/.exec(message) ?? [];
    const module = moduleReferencesOf(tree).find((reference) => reference.module === missing);
    if (module) {
        return { from: module.specifier.from, to: module.specifier.to, exact: false };
    }
    const named = namedIn(said);
    const token = named === undefined ? undefined : topLevelWord(text, named);
    if (token) {
        return { from: token.from, to: token.to, exact: false };
    }
    // The platform's own reader stumbled over the definition.
    if (!/^\s*at Object\.<anonymous> \(\S*\.cjs:\d+:\d+\)/m.test(found) && /\bat \w/.test(found)) {
        return placeOfFunction(text);
    }
    return wholeFile(text);
}

/** The last name of what a run-time error complains about: `nope` in `z.nope is not a function`. */
function namedIn(said: string): string | undefined {
    const subject =
        /^(?:Cannot access )?'?([\w$.]+?)(?:\(\.\.\.\))?'? (?:is not|before initialization)/.exec(said)?.[1] ??
        /\(reading '([^']+)'\)/.exec(said)?.[1] ??
        /'([\w$]+)'/.exec(said)?.[1];
    return subject?.split('.').at(-1);
}

function topLevelWord(text: CompiledText, word: string): SyntaxNode | undefined {
    const tokens = wordsIn(text.tree.source, word)
        .flatMap((at) => nodesStartingAt(text.tree, at)[0] ?? [])
        .filter(({ name }) => /^(?:VariableName|PropertyName)$/.test(name));
    return tokens.find((node) => !isDeferred(node)) ?? tokens[0];
}

function isDeferred(node: SyntaxNode): boolean {
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration)$/.test(parent.name)) {
            return true;
        }
    }
    return false;
}

function textOf(source: string, node: SyntaxNode): string {
    return source.slice(node.from, node.to);
}

function endWithoutSemicolon(source: string, node: SyntaxNode): number {
    return source[node.to - 1] === ';' ? node.to - 1 : node.to;
}
