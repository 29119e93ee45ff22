import type { SyntaxNode } from '@lezer/common';
import { childrenOf, stringValue, unwrapped } from '../../syntax/nodes.ts';
import type { LintedFile } from './lintedFile.ts';
import { propertiesOf } from './properties.ts';

/** An endpoint that a function is offered under. */
export interface ExposedEndpoint {
    readonly node: SyntaxNode;
    readonly method: string | undefined;
    readonly path: { readonly node: SyntaxNode; readonly text: string } | undefined;
}

/** The endpoints of a sync; undefined where they can't all be told. */
export function exposedEndpoints(file: LintedFile): readonly ExposedEndpoint[] | undefined {
    const value = file.property('endpoints')?.value;
    const list = value && unwrapped(value);
    if (list?.name !== 'ArrayExpression') return undefined;
    const items = childrenOf(list).filter(({ name }) => !/^[[\],]$|Comment$/.test(name));
    return items.every(({ name }) => name === 'ObjectExpression')
        ? items.map((item) => endpointIn(file, item))
        : undefined;
}

/** An endpoint by its object literal. */
export function endpointIn({ source }: LintedFile, node: SyntaxNode): ExposedEndpoint {
    const properties = propertiesOf(source, node);
    const text = (name: string): { node: SyntaxNode; text: string } | undefined => {
        const value = properties.get(name)?.value;
        return value?.name === 'String' ? { node: value, text: stringValue(source, value) } : undefined;
    };
    return { node, method: text('method')?.text, path: text('path') };
}
