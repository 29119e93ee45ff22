import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { statementsOf } from '../../syntax/statements.ts';
import type { CompiledText, PlacedFinding, Placement } from './placement.ts';
import { endOfToken, nodesStartingAt, wordsIn } from '../../syntax/tokens.ts';
import { firstOfLine, wholeFile } from './fallback.ts';

/** True for a text of the bundler, which may tell several errors at once. */
export function isBundleText(text: string): boolean {
    return /^Build failed with \d+ errors?:/.test(text);
}

/** The errors that the bundler tells, and where each stands. */
export function placeBundleErrors(text: CompiledText, found: string): PlacedFinding[] {
    const body = found.replace(/^[^\n]*\n/, '').replaceAll('\r\n', '\n');
    const parts = body
        .split(/\n(?=(?:error: |\S[^\n]*?:\d+:\d+: ERROR: |\.\.\.$))/)
        .filter((part) => part.trim() !== '');
    const placed: PlacedFinding[] = [];
    for (const part of parts) {
        const located = /^[^\n]*?:(\d+):(\d+): ERROR: ([\s\S]*)$/.exec(part);
        if (located) {
            const earlier = placed.filter(({ message }) => message === located[3]).length;
            placed.push({
                ...placeRegenerated(text, located[3] ?? '', Number(located[1]), earlier),
                message: located[3] ?? '',
            });
        } else if (part.startsWith('error: ')) {
            placed.push(placeParseError(text, part.slice('error: '.length)));
        } else if (part.trim() === '...') {
            placed.push({
                ...wholeFile(text),
                message: l10n.t('Nango tells only the first errors; there are more.'),
            });
        } else {
            placed.push({ ...wholeFile(text), message: part.trim() });
        }
    }
    return placed.length > 0 ? placed : [{ ...wholeFile(text), message: found }];
}

/**
 * The bundler reads a text that Babel wrote anew, with other blank lines, so its lines drift: what it quotes is
 * looked for in the person's own text, nearest to where it should be.
 */
function placeRegenerated(text: CompiledText, message: string, line: number, earlier: number): Placement {
    const { tree } = text;
    const quoted = /"((?:[^"\\]|\\.)*)"/.exec(message)?.[1];
    if (message.startsWith('Could not resolve') && quoted !== undefined) {
        const modules = moduleReferencesOf(tree).filter(({ module }) => module === quoted || quoted === '<path>');
        return (
            nth(
                modules.map(({ specifier }) => specifier),
                earlier,
            ) ?? wholeFile(text)
        );
    }
    if (message.startsWith('Top-level await')) {
        const awaits = statementsOf(tree, ['AwaitExpression', 'ForStatement', 'ForOfStatement'])
            .filter((node) => !isInFunction(node))
            .flatMap((node) => node.getChild('await') ?? []);
        return nth(awaits, earlier) ?? wholeFile(text);
    }
    const nodes =
        quoted === undefined ? [] : wordsIn(tree.source, quoted).flatMap((at) => nodesStartingAt(tree, at)[0] ?? []);
    const inCode = nodes.filter(({ name }) => !name.endsWith('Comment'));
    const nearest = inCode.sort((a, b) => distance(text, a, line) - distance(text, b, line))[0];
    return nearest ? { from: nearest.from, to: nearest.to, exact: false } : firstOfLine(text, line - 1);
}

function nth(nodes: readonly SyntaxNode[], index: number): Placement | undefined {
    const node = nodes[Math.min(index, nodes.length - 1)];
    return node && { from: node.from, to: node.to, exact: nodes.length === 1 };
}

/** Blank lines are dropped more often than added: what stands below is likelier than what stands above. */
function distance(text: CompiledText, node: SyntaxNode, line: number): number {
    const away = text.compiler.positionAt(node.from).line + 1 - line;
    return away < 0 ? -away * 4 : away;
}

function isInFunction(node: SyntaxNode): boolean {
    for (let parent = node.parent; parent; parent = parent.parent) {
        if (/^(?:FunctionDeclaration|FunctionExpression|ArrowFunction|MethodDeclaration)$/.test(parent.name)) {
            return true;
        }
        if (parent.name === 'Property' && parent.getChild('ParamList')) {
            return true;
        }
    }
    return false;
}

/** Babel reads the person's own text. Its columns count from 0 or 1, so the caret of its code frame decides. */
function placeParseError(text: CompiledText, found: string): PlacedFinding {
    const [head = '', ...frame] = found.split('\n');
    const [, words, line, column] = /^(?:[^\n]*?\.[cm]?[jt]sx?: )?([\s\S]*?) \((\d+):(\d+)\)[.:]?\s*$/.exec(head) ?? [];
    if (line === undefined || column === undefined) {
        return { ...wholeFile(text), message: withoutFrame(found) };
    }
    const caret = caretColumn(frame);
    const character = caret ?? (head.includes('experimental syntax') ? Number(column) - 1 : Number(column));
    const span = text.compiler.span(Number(line) - 1);
    const from = Math.min(span.from + Math.max(character, 0), span.to);
    const nodes = nodesStartingAt(text.tree, from);
    const token = nodes.find((node) => node.name === 'Decorator') ?? nodes[0];
    const to =
        token?.name === 'Decorator' || (token && !token.firstChild) ? token.to : endOfToken(text.tree.source, from);
    return { from, to, exact: true, message: `${(words ?? '').replace(/\.$/, '')}.` };
}

function caretColumn(frame: readonly string[]): number | undefined {
    const marked = frame.findIndex((line) => line.startsWith('>'));
    const bar = frame[marked]?.indexOf('| ') ?? -1;
    const caret = frame[marked + 1]?.indexOf('^') ?? -1;
    return marked < 0 || bar < 0 || caret < 0 ? undefined : caret - bar - 2;
}

function withoutFrame(text: string): string {
    return text
        .split('\n')
        .filter((line) => !/^(?:>? *\d* *\|)/.test(line))
        .join('\n')
        .trim();
}
