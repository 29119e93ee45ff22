import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { nodesOfKind } from '../../syntax/nodes.ts';
import type { Finding } from '../compileText.ts';
import { endOfDiagnostic } from '../span/diagnosticSpan.ts';
import type { CompiledText, Placement } from './placement.ts';
import { nodesStartingAt, wordsIn } from '../../syntax/tokens.ts';
import { firstOfLine } from './fallback.ts';

/**
 * Where a type error stands. Its start is the platform's own, but on the first line, where neither line nor column
 * is told: there it is found by what the message names. `earlier` counts the same message told before on that line.
 */
export function placeTypeError(text: CompiledText, finding: Finding, earlier: number): Placement {
    const { source } = text.tree;
    if (finding.line !== undefined) {
        const { from: start, to: end } = text.compiler.span(finding.line - 1);
        const from = Math.min(start + (finding.column ?? 1) - 1, end);
        return { from, to: endFrom(text, from, finding.text), exact: finding.line <= text.compiler.count };
    }
    const { starts, sure } = startsOnFirstLine(text, finding.text);
    const from = starts[Math.min(earlier, starts.length - 1)];
    if (from === undefined) {
        return source.trim() === '' ? { from: 0, to: source.length, exact: false } : firstOfLine(text, 0);
    }
    return { from, to: endFrom(text, from, finding.text), exact: sure && starts.length === 1 };
}

/** Never empty: what is told of a line's end takes in the line break, what is told of the text's end one place more. */
function endFrom(text: CompiledText, from: number, message: string): number {
    const { source } = text.tree;
    if (from >= source.length) {
        return from;
    }
    const rest = /^\r\n|^[\r\n\u2028\u2029]/.exec(source.slice(from, from + 2));
    return rest ? from + rest[0].length : Math.max(endOfDiagnostic(text.tree, from, message), from + 1);
}

/** Where a message of the first line may start. `sure`: by the very word that it names. */
interface Starts {
    readonly starts: readonly number[];
    readonly sure: boolean;
}

function startsOnFirstLine(text: CompiledText, message: string): Starts {
    const { tree, compiler } = text;
    const { to } = compiler.span(0);
    const first = message.split('\n')[0] ?? '';
    const unused = /^'([^']+)' is declared but/.exec(first)?.[1];
    if (unused !== undefined) {
        return { starts: unusedStarts(text, unused, to), sure: true };
    }
    if (first.startsWith('All imports in import declaration')) {
        return { starts: nodesOnLine(tree.root, to, 'ImportDeclaration').map((node) => node.from), sure: true };
    }
    const module = /(?:module|path) '([^']+)'/.exec(first)?.[1];
    const specifiers = moduleReferencesOf(tree).filter((reference) => reference.module === module);
    const literals = specifiers.map(({ specifier }) => specifier.from).filter((at) => at < to);
    if (literals.length > 0) {
        return { starts: literals, sure: true };
    }
    // What is expected is what is not there.
    for (const word of first.endsWith('expected.') ? [] : wordsNamed(first)) {
        const starts = wordsIn(tree.source, word, 0, to).filter((at) => !isInString(text, at));
        if (starts.length > 0) {
            return { starts, sure: true };
        }
    }
    if (first.endsWith('expected.')) {
        const error = nodesOfKind(tree.root, new Set(['⚠'])).find((node) => node.from < to);
        return { starts: error ? [error.from] : [], sure: false };
    }
    const named = nodesOnLine(tree.root, to, 'VariableDefinition').filter((node) => node.parent?.getChild('Equals'));
    return { starts: named.map((node) => node.from), sure: false };
}

/** What a message quotes, but for the names of types and, beside a member, of its module. */
function wordsNamed(message: string): string[] {
    const member = /has no exported member(?: named)? '([^']+)'/.exec(message)?.[1];
    const words = member === undefined ? [...message.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '') : [member];
    return words.filter((word) => !/^(?:string|number|boolean|undefined|null|any|unknown|never|void)$/.test(word));
}

/** An import of one name is unused as a whole. */
function unusedStarts(text: CompiledText, name: string, to: number): number[] {
    const definitions = nodesOnLine(text.tree.root, to, 'VariableDefinition', 'TypeDefinition').filter(
        (node) => text.tree.source.slice(node.from, node.to) === name,
    );
    return definitions.map((node) => {
        const declaration = moduleReferencesOf(text.tree).find(({ names }) =>
            names.some((each) => each.node.from === node.from),
        );
        const whole = declaration?.names.length === 1 ? declaration.specifier.parent : undefined;
        return whole?.from ?? node.from;
    });
}

function nodesOnLine(root: SyntaxNode, to: number, ...kinds: readonly string[]): SyntaxNode[] {
    return nodesOfKind(root, new Set(kinds)).filter(({ from }) => from < to);
}

function isInString(text: CompiledText, offset: number): boolean {
    return nodesStartingAt(text.tree, offset).length === 0 && text.tree.root.resolveInner(offset, 1).name === 'String';
}
