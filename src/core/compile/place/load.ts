import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../../syntax/moduleReferences.ts';
import { nodesOfKind } from '../../syntax/nodes.ts';
import { statementsOf } from '../../syntax/statements.ts';
import { placeOfProperty } from './definition.ts';
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
    const thrown = statementsOf(tree, ['ThrowStatement']).find((node) => throws(tree.source, node, said));
    if (thrown) {
        return { from: thrown.from, to: endWithoutSemicolon(tree.source, thrown), exact: false };
    }
    const [, missing] = /Cannot find (?:module|package) '([^']+)'/.exec(message) ?? [];
    const module = moduleReferencesOf(tree).find((reference) => reference.module === missing);
    if (module) {
        return { from: module.specifier.from, to: module.specifier.to, exact: false };
    }
    const isPlatforms = !/^\s*at .*\(?\S*\.cjs:\d+:\d+\)?\s*$/m.test(found) && /^\s*at /m.test(found);
    if (isPlatforms) {
        // The platform's own reader stumbled over the definition.
        const property = /\bat getInterval\b/.test(found)
            ? 'frequency'
            : /\bat parseSync\b/.test(found)
              ? 'models'
              : undefined;
        return placeOfProperty(text, property);
    }
    const token = [namedIn(said), builtInCalled(found)].flatMap((name) =>
        name ? (topLevelWord(text, name) ?? []) : [],
    )[0];
    const place = token ?? helperNamed(text, found);
    return place ? { from: place.from, to: place.to, exact: false } : wholeFile(text);
}

/** True for a `throw` whose text, written out or as a template, gives what was said. */
function throws(source: string, statement: SyntaxNode, said: string): boolean {
    return nodesOfKind(statement, new Set(['String', 'TemplateString'])).some((literal) => {
        const written = source.slice(literal.from + 1, literal.to - 1);
        const parts = literal.name === 'String' ? [written] : written.split(/\$\{[^}]*\}/);
        const spoken = parts.map((part) => unescaped(part).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
        return spoken.join('').length > 2 && new RegExp(`^${spoken.join('[\\s\\S]*')}$`).test(said);
    });
}

function unescaped(text: string): string {
    const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
    return text.replace(/\\([\s\S])/g, (_, sign: string) => signs[sign] ?? sign);
}

/** `JSON.parse` where the language itself threw. */
function builtInCalled(found: string): string | undefined {
    return /^\s*at (?:[\w$]+\.)?([\w$]+) \(<anonymous>\)/m.exec(found)?.[1];
}

/** The name of the function that threw, where the text defines it. */
function helperNamed(text: CompiledText, found: string): SyntaxNode | undefined {
    const name = /^\s*at (?:new |async )?([\w$]+) \(\S*\.cjs:\d+:\d+\)/m.exec(found)?.[1];
    const definitions = nodesOfKind(text.tree.root, new Set(['VariableDefinition']));
    return definitions.find((node) => textOf(text.tree.source, node) === name);
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
