import type { SyntaxNode } from '@lezer/common';
import { initializerOf } from '../../syntax/declarations.ts';
import { childOf, childrenOf, partsOf, unwrapped } from '../../syntax/nodes.ts';
import type { NangoCall } from '../../function/nangoCalls.ts';
import { keyText } from './properties.ts';
import type { LintedFile } from './lintedFile.ts';

/** What a request is made of, as far as the text tells. */
export interface RequestConfig {
    /** The object literals, those that are spread in and those of both sides of a choice included. */
    readonly literals: readonly SyntaxNode[];
    /** The variables on the way to them. */
    readonly definitions: readonly SyntaxNode[];
    /** Something of it can't be told. */
    readonly opaque: boolean;
}

/** The methods that send a request to the provider and take its configuration. */
export const requestMethods = ['get', 'post', 'put', 'patch', 'delete', 'proxy', 'paginate'] as const;

/** The same, and the one that goes anywhere. */
export const sendingMethods = [...requestMethods, 'uncontrolledFetch'] as const;

/** Follows the first argument of a request through local variables, spreads and choices. */
export function requestConfig(file: LintedFile, call: NangoCall): RequestConfig {
    const literals: SyntaxNode[] = [];
    const definitions: SyntaxNode[] = [];
    let opaque = false;
    const open: SyntaxNode[] = call.arguments.slice(0, 1);
    if (open.length === 0) opaque = true;
    for (let next = open.pop(), steps = 0; next; next = open.pop(), steps++) {
        const node = unwrapped(next);
        if (steps > 50) return { literals, definitions, opaque: true };
        switch (node.name) {
            case 'ObjectExpression':
                literals.push(node);
                for (const property of childrenOf(node)) {
                    const spread = childOf(property, 'Spread')?.nextSibling;
                    if (spread) open.push(spread);
                }
                break;
            case 'VariableName': {
                const definition = file.evaluator.definitions.of(node);
                const value = definition && initializerOf(definition);
                if (!value) {
                    opaque ||= file.text(node) !== 'undefined';
                } else if (!definitions.some(({ from }) => from === definition.from)) {
                    definitions.push(definition);
                    open.push(value);
                }
                break;
            }
            case 'ConditionalExpression':
                open.push(
                    ...partsOf(node)
                        .filter(({ name }) => name !== 'LogicOp')
                        .slice(1),
                );
                break;
            case 'BinaryExpression':
                // `…(cursor && { cursor })`
                if (childOf(node, 'LogicOp'))
                    open.push(
                        ...partsOf(node)
                            .filter(({ name }) => name !== 'LogicOp')
                            .slice(-1),
                    );
                else opaque = true;
                break;
            case 'null':
            case 'BooleanLiteral':
                break;
            default:
                opaque = true;
        }
    }
    return { literals, definitions, opaque };
}

/** The values that one property of a request may have, those written later (`config.retries = 3`) included. */
export function configValues(file: LintedFile, config: RequestConfig, name: string): readonly SyntaxNode[] {
    const written = config.literals.flatMap((literal) =>
        childrenOf(literal).flatMap((property) => {
            if (property.name !== 'Property' || keyText(file.source, property) !== name) return [];
            const value = childOf(property, ':')?.nextSibling ?? property.firstChild;
            return value ? [value] : [];
        }),
    );
    const later = file.nodes.of('AssignmentExpression').flatMap((assignment) => {
        const target = assignment.firstChild;
        const object = target?.firstChild;
        if (target?.name !== 'MemberExpression' || object?.name !== 'VariableName' || !target.lastChild) return [];
        if (file.text(target.lastChild) !== name || !assignment.lastChild) return [];
        const definition = file.evaluator.definitions.of(object);
        return config.definitions.some(({ from }) => from === definition?.from) ? [assignment.lastChild] : [];
    });
    return [...written, ...later];
}
