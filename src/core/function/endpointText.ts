import type { SyntaxNode } from '@lezer/common';
import { declarationOf, initializerOf } from '../syntax/declarations.ts';
import { argumentsOf, textOf } from '../syntax/expressions.ts';
import { childrenOf, stringValue, unwrapped } from '../syntax/nodes.ts';

/** References are followed so far: a text that is defined by itself ends. */
const mostSteps = 8;

/**
 * An endpoint as the text spells it, with names in braces for what is filled in: `/repos/{owner}/issues`, `{path}`; of
 * a choice all that it may be. Empty where not even a name is written down.
 */
export function endpointText(source: string, expression: SyntaxNode): string {
    const text = writtenText(source, expression, mostSteps);
    if (text !== '') return text;
    const name = nameOf(source, expression);
    return name === '…' ? '' : `{${name}}`;
}

/** Empty where it is not written down. */
export function writtenText(source: string, expression: SyntaxNode, steps = mostSteps): string {
    const node = unwrapped(expression);
    switch (node.name) {
        case 'String':
            return stringValue(source, node);
        case 'TemplateString':
            return templateText(source, node);
        case 'BinaryExpression':
            return sumText(source, node, steps);
        case 'PropertyDefinition':
        case 'VariableName': {
            const definition = steps > 0 ? declarationOf(source, node) : undefined;
            const value = definition && initializerOf(definition);
            return value ? writtenText(source, value, steps - 1) : '';
        }
        case 'ConditionalExpression':
            return choiceText(source, node, steps);
        default:
            return '';
    }
}

function templateText(source: string, template: SyntaxNode): string {
    let text = '';
    let at = template.from + 1;
    for (const child of childrenOf(template)) {
        if (child.name !== 'Interpolation') continue;
        text += `${source.slice(at, child.from)}{${nameOf(source, child.firstChild?.nextSibling)}}`;
        at = child.to;
    }
    return text + source.slice(at, Math.max(at, template.to - 1));
}

function choiceText(source: string, node: SyntaxNode, steps: number): string {
    const [, yes, no] = childrenOf(node).filter(({ name }) => name !== 'LogicOp');
    const texts = [yes, no].map((part) => (part ? writtenText(source, part, steps) : ''));
    return texts.includes('') ? '' : [...new Set(texts)].join(' | ');
}

/** Texts put together with `+`. */
function sumText(source: string, node: SyntaxNode, steps: number): string {
    const { firstChild: left, lastChild: right } = node;
    const isSum = childrenOf(node).some((child) => child.name === 'ArithOp' && textOf(source, child) === '+');
    if (!isSum || !left || !right) return '';
    return [left, right].map((part) => writtenText(source, part, steps) || `{${nameOf(source, part)}}`).join('');
}

/** What a person would call the value: the last name in it. */
function nameOf(source: string, expression: SyntaxNode | null | undefined): string {
    const node = expression && unwrapped(expression);
    switch (node?.name) {
        case 'PropertyDefinition':
        case 'VariableName':
            return textOf(source, node);
        case 'MemberExpression': {
            const last = childrenOf(node).findLast(({ name }) => name === 'PropertyName' || name === 'String');
            if (!last) return '…';
            return last.name === 'String' ? stringValue(source, last) : textOf(source, last);
        }
        case 'CallExpression': {
            // `encodeURIComponent(id)`, `id.trim()`: the value that goes in.
            const [first] = argumentsOf(node);
            if (first) return nameOf(source, first);
            const callee = node.firstChild;
            return nameOf(source, callee?.name === 'MemberExpression' ? callee.firstChild : undefined);
        }
        default:
            return '…';
    }
}
