import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { descendantsOf } from '../syntax/nodes.ts';
import type { Finding } from './compileText.ts';
import { endOfDiagnostic } from './diagnosticSpan.ts';
import { firstOfLine } from './lintPlacement.ts';
import type { CompiledText, Placement } from './placement.ts';
import { nodesStartingAt, wordsIn } from './tokens.ts';

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
    const starts = startsOnFirstLine(text, finding.text);
    const from = starts[Math.min(earlier, starts.length - 1)];
    if (from === undefined) {
        return source.trim() === '' ? { from: 0, to: source.length, exact: false } : firstOfLine(text, 0);
    }
    return { from, to: endFrom(text, from, finding.text), exact: starts.length === 1 };
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

function startsOnFirstLine(text: CompiledText, message: string): number[] {
    const { tree, compiler } = text;
    const { to } = compiler.span(0);
    const first = message.split('\n')[0] ?? '';
    const unused = /^'([^']+)' is declared but/.exec(first)?.[1];
    if (unused !== undefined) {
        return unusedStarts(text, unused, to);
    }
    if (/^All imports in import declaration/.test(first)) {
        return nodesOnLine(tree.root, to, 'ImportDeclaration').map((node) => node.from);
    }
    const module = /(?:module|path) '([^']+)'/.exec(first)?.[1];
    const specifiers = moduleReferencesOf(tree).filter((reference) => reference.module === module);
    const literals = specifiers.map(({ specifier }) => specifier.from).filter((at) => at < to);
    if (literals.length > 0) {
        return literals;
    }
    for (const match of first.matchAll(/'([^']+)'/g)) {
        const words = wordsIn(tree.source, match[1] ?? '', 0, to).filter((at) => !isInString(text, at));
        if (
            words.length > 0 &&
            !/^(?:string|number|boolean|undefined|null|any|unknown|never|void)$/.test(match[1] ?? '')
        ) {
            return words;
        }
    }
    if (/expected\.$/.test(first)) {
        const errors = [...descendantsOf(tree.root)].filter((node) => node.type.isError && node.from < to);
        return errors.slice(0, 1).map((node) => node.from);
    }
    const named = nodesOnLine(tree.root, to, 'VariableDefinition').filter((node) => node.parent?.getChild('Equals'));
    return named.map((node) => node.from);
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
    const found: SyntaxNode[] = [];
    for (const node of descendantsOf(root)) {
        if (node.from > to) {
            break;
        }
        if (kinds.includes(node.name)) {
            found.push(node);
        }
    }
    return found;
}

function isInString(text: CompiledText, offset: number): boolean {
    return nodesStartingAt(text.tree, offset).length === 0 && text.tree.root.resolveInner(offset, 1).name === 'String';
}
