import type { SyntaxNode } from '@lezer/common';
import { partsOf } from '../../syntax/nodes.ts';
import type { Evaluator } from './evaluator.ts';
import type { Frame } from './frame.ts';
import { unescaped } from './literals.ts';
import { atRunTime, data } from './value.ts';
import type { Value } from './value.ts';

/** The text of a template whose expressions are known. */
export function templateText(evaluator: Evaluator, node: SyntaxNode, frame: Frame | undefined): Value {
    const { source } = evaluator;
    let text = '';
    let from = node.from + 1;
    for (const part of partsOf(node).filter(({ name }) => name === 'Interpolation')) {
        const expression = partsOf(part).find(({ name }) => !name.startsWith('Interpolation'));
        const value = expression && evaluator.valueOf(expression, frame);
        if (value?.kind !== 'data') {
            return value?.kind === 'unknown' ? value : atRunTime(part);
        }
        text += unescaped(source.slice(from, part.from)) + String(value.data);
        from = part.to;
    }
    return data(text + unescaped(source.slice(from, node.to - 1)));
}
