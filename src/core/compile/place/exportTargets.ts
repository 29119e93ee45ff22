import type { SyntaxNode } from '@lezer/common';
import type { DefaultExport } from '../../function/exports.ts';
import { childOf, unwrapped } from '../../syntax/nodes.ts';
import type { CompiledText, Stretch } from './placement.ts';

/**
 * What an error about the default export may mean. The line of `export default` is the one that is told, so what is
 * marked has to begin there; an expression of many lines is marked at its head only.
 */
export function exportTargets(text: CompiledText, message: string, { statement, value }: DefaultExport): Stretch[] {
    const keyword = childOf(statement, 'default');
    const head = { from: statement.from, to: keyword?.to ?? statement.to };
    if (!value) {
        return [head];
    }
    const call = unwrapped(value);
    const argument: SyntaxNode | null | undefined = message.startsWith('Invalid function')
        ? childOf(call, 'ArgList')?.firstChild?.nextSibling
        : undefined;
    const name = childOf(value, 'VariableDefinition');
    const callee = call.name === 'CallExpression' ? call.firstChild : undefined;
    const lines = text.compiler.rangeOf(value.from, value.to);
    const whole = lines.start.line === lines.end.line ? value : undefined;
    return [argument, name, callee, whole, head].filter((target) => target !== undefined && target !== null);
}
