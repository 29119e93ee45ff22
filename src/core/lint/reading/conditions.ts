import type { SyntaxNode } from '@lezer/common';
import type { LintedFile } from './lintedFile.ts';

/** Whether a call is made on every way through exec, as far as branches tell. */
export function isUnconditional(file: LintedFile, node: SyntaxNode): boolean {
    for (let parent = node.parent; parent && parent.from !== file.execBody?.from; parent = parent.parent) {
        if (conditional.test(parent.name)) return false;
    }
    return true;
}

const conditional =
    /^(?:IfStatement|WhileStatement|DoStatement|ForStatement|TryStatement|ConditionalExpression|CatchClause|SwitchStatement|BinaryExpression)$/;
