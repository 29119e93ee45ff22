import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { Declaration, LocalModule } from './localModule.ts';
import { Refusal } from './refusal.ts';

/** What only looks at its arguments or makes something new of them. */
const pure: ReadonlySet<string> = new Set([
    'Array',
    'BigInt',
    'Boolean',
    'Date',
    'Error',
    'Intl',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'RegExp',
    'Set',
    'String',
    'Symbol',
    'URL',
    'URLSearchParams',
    'WeakMap',
    'WeakSet',
]);

/** @throws {Refusal} where something of a file that is left behind would have done more than define names. */
export function assertHarmless(module: LocalModule, taken: ReadonlySet<Declaration>): void {
    const left = module.declarations.find((each) => !taken.has(each) && !isHarmless(module, each));
    const place = module.effect ?? left?.node;
    if (place === undefined) return;
    const line = module.tree.source.slice(0, place.from).split('\n').length;
    throw new Refusal(l10n.t('{0} does something when it is loaded (line {1}).', module.name, line));
}

/** Whether leaving a declaration out changes nothing but that its names are gone. */
function isHarmless(module: LocalModule, { node, from, to }: Declaration): boolean {
    let harmless = true;
    node.cursor().iterate((each) => {
        if (each.to <= from || each.from >= to) return false;
        // What stands in a function happens when that is called.
        if (/^(?:ArrowFunction|FunctionExpression|FunctionDeclaration|MethodDeclaration)$/.test(each.name))
            return false;
        if (each.name === 'AwaitExpression' || each.name === 'AssignmentExpression' || each.name === 'UpdateExpression')
            harmless = false;
        if (each.name === 'CallExpression' || each.name === 'NewExpression' || each.name === 'TaggedTemplateExpression')
            harmless &&= isPureCall(module, each.node);
        return harmless;
    });
    return harmless;
}

function isPureCall(module: LocalModule, call: SyntaxNode): boolean {
    let node: SyntaxNode | null = call;
    while (node !== null && node.name !== 'VariableName') {
        node = node.name === 'NewExpression' ? (node.firstChild?.nextSibling ?? null) : node.firstChild;
        // A method of a literal, or of what another call gave.
        if (
            node !== null &&
            /^(?:ArrayExpression|ObjectExpression|String|TemplateString|RegExp|Number)$/.test(node.name)
        )
            return true;
    }
    if (node === null) return false;
    const name = module.tree.source.slice(node.from, node.to);
    const from = module.imports.get(name)?.reference.module;
    return from === undefined ? pure.has(name) : from === 'zod' || (from === 'nango' && name.startsWith('create'));
}
