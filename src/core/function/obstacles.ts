import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { ModuleReference } from '../syntax/moduleReferences.ts';
import { unwrapped } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import type { Lines } from '../text/lines.ts';
import type { CreateCall } from './createCall.ts';
import { defaultExportsOf, namedExportsOf, variableHolding } from './exports.ts';
import type { DefaultExport } from './exports.ts';
import type { ExportForm, Obstacle, ObstacleCode } from './functionFile.ts';
import { importObstaclesOf } from './importObstacles.ts';

/** A create call and how it leaves the file. */
export interface PlacedCall {
    readonly call: CreateCall;
    readonly exportForm: ExportForm;
}

/** An obstacle and what of the text it is about; without a node it is about the whole. */
export interface FoundObstacle {
    readonly code: ObstacleCode;
    readonly node: SyntaxNode | undefined;
    readonly message: string;
    readonly blocking: boolean;
}

/** What will keep the file from running remotely, in the order of the text. */
export function obstaclesOf(
    tree: SourceTree,
    lines: Lines,
    references: readonly ModuleReference[],
    placed: readonly PlacedCall[],
): Obstacle[] {
    const found = foundObstacles(tree, references, placed).map(({ code, node, message, blocking }) => {
        const { start, end } = lines.rangeOf(node?.from ?? 0, node?.to ?? endOfFirstToken(tree));
        return {
            code,
            line: start.line,
            character: start.character,
            endLine: end.line,
            endCharacter: end.character,
            message,
            blocking,
        };
    });
    return found.sort((a, b) => a.line - b.line || a.character - b.character);
}

/**
 * The same with their nodes. A file that does not parse is probably being typed: what may be written in the next
 * second is not missed in it.
 */
export function foundObstacles(
    tree: SourceTree,
    references: readonly ModuleReference[],
    placed: readonly PlacedCall[],
): readonly FoundObstacle[] {
    const found: FoundObstacle[] = [];
    const add = (code: ObstacleCode, node: SyntaxNode | undefined, message: string, blocking = false): void => {
        found.push({ code, node, message, blocking });
    };

    for (const { call } of placed) {
        if (call.type === 'onEvent') {
            add(
                'on-event',
                call.callee,
                l10n.t('createOnEvent functions can’t run remotely. Deploy them with the Nango CLI.'),
                true,
            );
        } else if (call.type === 'function') {
            add(
                'create-function',
                call.callee,
                l10n.t('createFunction is experimental and can’t run remotely. Use createAction or createSync.'),
                true,
            );
        }
    }
    const runnable = placed.filter(({ call }) => call.type === 'action' || call.type === 'sync');
    addExportObstacles(tree, placed, runnable, add);
    for (const { code, node, message } of importObstaclesOf(references)) {
        add(code, node, message);
    }
    for (const name of namedExportsOf(tree)) {
        const text = tree.source.slice(name.from, name.to);
        if (!allowedExports.has(text)) {
            add('named-export', name, l10n.t('Only the default export is allowed. Drop the export of {0}.', text));
        }
    }
    return found;
}

/** The compiler lets these names pass. */
const allowedExports: ReadonlySet<string> = new Set(['createAction', 'createSync', 'createOnEvent', 'createFunction']);

function addExportObstacles(
    tree: SourceTree,
    placed: readonly PlacedCall[],
    runnable: readonly PlacedCall[],
    add: (code: ObstacleCode, node: SyntaxNode | undefined, message: string, blocking?: boolean) => void,
): void {
    const first = runnable[0];
    if (!first) {
        if (placed.length === 0 && !(tree.broken && /['"]nango['"]/.test(tree.source))) {
            add(
                'no-function',
                undefined,
                l10n.t('No createAction or createSync from {0} is called in this file.', "'nango'"),
                true,
            );
        }
        return;
    }
    const others = runnable.slice(1);
    if (others.length > 0) {
        const main = runnable.find(({ exportForm }) => exportForm !== 'none') ?? first;
        for (const other of runnable) {
            if (other !== main) {
                add(
                    'several-functions',
                    other.call.callee,
                    l10n.t('Nango takes one function per file. Move this one to a file of its own.'),
                );
            }
        }
    }
    const exported = runnable.find(({ exportForm }) => exportForm !== 'none');
    const defaults = defaultExportsOf(tree);
    const formMessage = l10n.t(
        'The default export must be the createAction or createSync call itself, or a const that holds it.',
    );
    if (!exported) {
        const other = defaults[0];
        if (other?.value && !tree.broken && !isHalfTyped(tree, other.value, first)) {
            add('default-export-form', other.value, formMessage);
        } else if (!other && !tree.broken) {
            const name = textOf(tree, variableHolding(first.call.node));
            const remedy = name
                ? l10n.t('The function is not exported. Add: export default {0};', name)
                : l10n.t('The function is not exported. Write export default before it.');
            add('no-default-export', first.call.callee, remedy, true);
        }
        return;
    }
    if (!exported.call.plainName) {
        add(
            'default-export-form',
            exported.call.callee,
            l10n.t(
                "Nango's compiler knows createAction and createSync by these names only. Import and call them as they are.",
            ),
        );
    } else if (!tree.broken && !isPlainlyExported(exported.call, defaults)) {
        add('default-export-form', defaults[0]?.value, formMessage);
    }
    const { argument } = exported.call;
    if (argument && !tree.broken && argument.name !== 'ObjectExpression') {
        add(
            'definition-not-inline',
            argument,
            l10n.t('Write the definition in the call itself: Nango’s compiler does not follow a variable.'),
        );
    }
}

/** `export default act` on the way to `export default action`. */
function isHalfTyped(tree: SourceTree, value: SyntaxNode, { call }: PlacedCall): boolean {
    const name = textOf(tree, variableHolding(call.node));
    return value.name === 'VariableName' && name.startsWith(textOf(tree, value));
}

/** The compiler looks through parentheses, not through `as`, `satisfies` or an export list. */
function isPlainlyExported(call: CreateCall, defaults: readonly DefaultExport[]): boolean {
    const exported = defaults[0];
    if (!exported?.value || exported.form !== 'expression') {
        return false;
    }
    if (exported.value.name === 'BinaryExpression' || exported.value.name === 'PostfixExpression') {
        return false;
    }
    const around = call.node.parent;
    return !(
        around &&
        (around.name === 'BinaryExpression' || around.name === 'PostfixExpression') &&
        unwrapped(around).from === call.node.from
    );
}

function textOf(tree: SourceTree, node: SyntaxNode | undefined): string {
    return node ? tree.source.slice(node.from, node.to) : '';
}

function endOfFirstToken(tree: SourceTree): number {
    return /^\s*\S+/.exec(tree.source)?.[0].length ?? tree.source.length;
}
