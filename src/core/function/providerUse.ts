import type { SyntaxNode } from '@lezer/common';
import { argumentsOf, propertyValue, objectOf, textOf } from '../syntax/expressions.ts';
import { nodesOfKind } from '../syntax/nodes.ts';
import type { SourceTree } from '../syntax/sourceTree.ts';
import { statementsOf } from '../syntax/statements.ts';
import type { Lines } from '../text/lines.ts';
import type { CreateCall } from './createCall.ts';
import { endpointText, writtenText } from './endpointText.ts';
import { calleeOf, nangoCallOf, nangoNames } from './nangoCalls.ts';

/** A call by which a function may change something at its provider. Position 0-based. */
export interface ProviderWrite {
    /** `POST`, `PUT`, …; empty where it is only known when the function runs. */
    readonly method: string;
    /** With names for what is filled in: `/repos/{owner}/{repo}/issues`; empty where nothing of it is written down. */
    readonly path: string;
    readonly line: number;
    readonly character: number;
}

/** What a function does at its provider, as far as its text tells. */
export interface ProviderUse {
    readonly writes: readonly ProviderWrite[];
    /** It reads something, by a call that can't write. */
    readonly reads: boolean;
    /** It does something by ways that the text does not show: other functions, `fetch`, code of other files. */
    readonly unsure: boolean;
}

const writing: ReadonlyMap<string, string> = new Map([
    ['post', 'POST'],
    ['put', 'PUT'],
    ['patch', 'PATCH'],
    ['delete', 'DELETE'],
]);
/** Their method stands among their arguments, and is GET where it does not. */
const withMethod: ReadonlySet<string> = new Set(['proxy', 'paginate', 'uncontrolledFetch']);
/** They start other functions. */
const starting: ReadonlySet<string> = new Set(['triggerAction', 'triggerSync', 'startSync']);
const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Finds the calls to the provider: `nango.post(…)` and the like, on whatever `nango` is called where it is used. */
export function providerUseOf(tree: SourceTree, lines: Lines, calls: readonly CreateCall[]): ProviderUse {
    const names = nangoNames(tree, calls);
    const writes: ProviderWrite[] = [];
    let reads = false;
    let unsure = false;
    for (const node of statementsOf(tree, ['CallExpression'])) {
        const called = calledOn(tree.source, node, names);
        if (called === 'fetch') unsure = true;
        if (called === undefined || called === 'fetch') continue;
        const { method: name } = called;
        if (starting.has(name)) unsure = true;
        if (name === 'get') reads = true;
        const method = writing.get(name) ?? (withMethod.has(name) ? methodAmong(tree.source, node) : undefined);
        if (method === undefined) continue;
        // Pages are read, unless the text says otherwise.
        if (safe.has(method) || (method === '' && name === 'paginate')) {
            reads = true;
            continue;
        }
        writes.push({ method, path: pathOf(tree.source, node), ...lines.positionAt(called.name.from) });
    }
    return { writes, reads, unsure };
}

/** The method that is called, or `fetch`, which leads anywhere. */
function calledOn(
    source: string,
    call: SyntaxNode,
    names: ReadonlySet<string>,
): { readonly method: string; readonly name: SyntaxNode } | 'fetch' | undefined {
    const callee = calleeOf(call);
    if (callee?.name === 'VariableName') return textOf(source, callee) === 'fetch' ? 'fetch' : undefined;
    return nangoCallOf(source, call, names);
}

/** Empty where it is not written down. */
function methodAmong(source: string, call: SyntaxNode): string {
    const [config] = argumentsOf(call);
    const object = config && objectOf(source, config);
    if (!object) return '';
    const method = propertyValue(source, object, 'method');
    if (!method) return nodesOfKind(object, new Set(['Spread'])).length > 0 ? '' : 'GET';
    const text = writtenText(source, method);
    return /^[A-Za-z]+$/.test(text) ? text.toUpperCase() : '';
}

function pathOf(source: string, call: SyntaxNode): string {
    const [config] = argumentsOf(call);
    const object = config && objectOf(source, config);
    const endpoint = object && (propertyValue(source, object, 'endpoint') ?? propertyValue(source, object, 'url'));
    return endpoint ? endpointText(source, endpoint).replace(/\?.*$/s, '') : '';
}
