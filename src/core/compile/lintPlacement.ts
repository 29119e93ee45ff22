import type { SyntaxNode } from '@lezer/common';
import { moduleReferencesOf } from '../syntax/moduleReferences.ts';
import { ancestorOf, childOf, unwrapped } from '../syntax/nodes.ts';
import { statementsOf } from '../syntax/statements.ts';
import { defaultExportsOf, namedExportsOf } from '../function/exports.ts';
import type { Finding } from './compileText.ts';
import type { CompiledText, Placement } from './placement.ts';
import { endOfToken, nodesStartingAt } from './tokens.ts';

/**
 * Where an error of the platform's own checks stands. They name a line only, none at all for the first, and the
 * checks of the order of calls name the line after the one they mean.
 */
export function placeLint(text: CompiledText, finding: Finding): Placement {
    const late = /^(?:trackDeletes(?:Start|End)|setMergingStrategy|deleteRecordsFromPreviousExecutions)\b/.test(
        finding.text,
    );
    const line = Math.max((finding.line ?? 1) - 1 - (late ? 1 : 0), 0);
    const target = targetsOf(text, finding.text).find((node) => startsOn(text, node, line));
    if (target) {
        return { from: target.from, to: target.to, exact: true };
    }
    return firstOfLine(text, line);
}

/** The first token of a line, or of the next one that has any. */
export function firstOfLine(text: CompiledText, line: number): Placement {
    const { source } = text.tree;
    const { from } = text.compiler.span(line);
    const token = source.slice(from).search(/\S/);
    const start = token < 0 ? Math.max(source.trimEnd().length - 1, 0) : from + token;
    const outer = nodesStartingAt(text.tree, start)[0];
    return { from: start, to: outer && !outer.firstChild ? outer.to : endOfToken(source, start), exact: false };
}

/** What the message may mean, in the order of the text. */
function targetsOf(text: CompiledText, message: string): SyntaxNode[] {
    const { tree } = text;
    const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
    if (message.startsWith('Import of package')) {
        return moduleReferencesOf(tree)
            .filter(({ form, module }) => form === 'import' && module === quoted)
            .flatMap(({ specifier }) => [specifier, ...statementAround(specifier)]);
    }
    if (message.startsWith('Named export')) {
        return namedExportsOf(tree)
            .filter((node) => tree.source.slice(node.from, node.to) === quoted)
            .flatMap((node) => [node, ...statementAround(node)]);
    }
    if (message.startsWith('Invalid default export') || message.startsWith('Invalid function parameter')) {
        return defaultExportsOf(tree).flatMap(({ statement, value }) => exportTargets(message, statement, value));
    }
    const method = /^nango\.(\w+)\(\)/.exec(message)?.[1] ?? /^(\w+)\b/.exec(message)?.[1] ?? '';
    if (message.startsWith('Proxy call')) {
        return callsOf(text).flatMap((call) => retryTargets(tree.source, call));
    }
    const calls = callsOf(text).filter((call) => methodOf(tree.source, call) === method);
    const unawaited = message.startsWith('nango.') ? calls.filter((call) => !isHandled(tree.source, call)) : calls;
    const model = /for model '([^']*)'/.exec(message)?.[1];
    const ofModel = unawaited.filter((call) => model === undefined || nameOfFirstArgument(tree.source, call) === model);
    return ofModel.flatMap((call) => call.firstChild ?? []);
}

/** For names on a later line than the statement's own, which is the one that is told. */
function statementAround(node: SyntaxNode): SyntaxNode[] {
    const statement = ancestorOf(node, 'ImportDeclaration', 'ExportDeclaration');
    return statement && !childOf(statement, 'VariableDeclaration', 'FunctionDeclaration') ? [statement] : [];
}

/**
 * The declaration's line is the one that is named, so what is marked has to begin there, and an expression of many
 * lines is marked at its head only.
 */
function exportTargets(message: string, statement: SyntaxNode, value: SyntaxNode | undefined): SyntaxNode[] {
    if (!value) {
        return [statement];
    }
    const call = unwrapped(value);
    const argument = message.startsWith('Invalid function')
        ? childOf(call, 'ArgList')?.firstChild?.nextSibling
        : undefined;
    const name = childOf(value, 'VariableDefinition');
    const callee = call.name === 'CallExpression' ? (call.firstChild ?? undefined) : undefined;
    return [argument, name, callee, value].filter((node) => node !== undefined && node !== null);
}

function callsOf(text: CompiledText): SyntaxNode[] {
    return statementsOf(text.tree, ['CallExpression']).filter((call) => methodOf(text.tree.source, call) !== undefined);
}

/** `get` for `nango.get(…)`: the compiler looks at what is called `nango`, whatever it is. */
function methodOf(source: string, call: SyntaxNode): string | undefined {
    const callee = call.firstChild;
    const object = callee?.name === 'MemberExpression' ? callee.firstChild : null;
    const property = callee?.lastChild;
    if (!object || source.slice(object.from, object.to) !== 'nango' || property?.name !== 'PropertyName') {
        return undefined;
    }
    return source.slice(property.from, property.to);
}

function isHandled(source: string, call: SyntaxNode): boolean {
    for (let node = call.parent; node; node = node.parent) {
        if (node.name === 'AwaitExpression' || node.name === 'ReturnStatement') {
            return true;
        }
        const property = node.name === 'MemberExpression' ? node.lastChild : null;
        if (property && /^(?:then|catch)$/.test(source.slice(property.from, property.to))) {
            return true;
        }
    }
    return false;
}

function nameOfFirstArgument(source: string, call: SyntaxNode): string | undefined {
    const argument = childOf(call, 'ArgList')?.firstChild?.nextSibling;
    return argument?.name === 'String' ? source.slice(argument.from + 1, argument.to - 1) : undefined;
}

function retryTargets(source: string, call: SyntaxNode): SyntaxNode[] {
    const definition = childOf(call, 'ArgList')?.firstChild?.nextSibling;
    if (definition?.name !== 'ObjectExpression') {
        return [];
    }
    const keys = definition.getChildren('Property').flatMap((property) => property.firstChild ?? []);
    const named = (name: string): SyntaxNode | undefined =>
        keys.find((node) => source.slice(node.from, node.to) === name);
    const retryOn = named('retryOn');
    return retryOn && !named('retries') ? [retryOn, call.firstChild ?? call] : [];
}

function startsOn(text: CompiledText, node: SyntaxNode, line: number): boolean {
    return text.compiler.positionAt(node.from).line === line;
}
