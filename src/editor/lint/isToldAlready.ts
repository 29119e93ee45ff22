import type * as vscode from 'vscode';
import type { RuleProblem } from '../../core/lint/lintFunction.ts';
import { rules } from '../../core/lint/rules.ts';
import { isCompileProblem } from '../authoring/compileDiagnostic.ts';
import { isOfTypeScript } from '../authoring/isOfTypeScript.ts';

const refused: ReadonlySet<string> = new Set(rules.filter(({ severity }) => severity === 'error').map(({ id }) => id));

/** Whether TypeScript or the last compile says the same at the same place. */
export function isToldAlready(problem: RuleProblem, others: readonly vscode.Diagnostic[]): boolean {
    return others.some((other) => {
        if (!isSamePlace(problem, other)) return false;
        if (isCompileProblem(other)) return refused.has(problem.rule);
        return isOfTypeScript(other) && problem.typescript.includes(codeOf(other));
    });
}

function isSamePlace({ range }: RuleProblem, other: vscode.Diagnostic): boolean {
    const { start, end } = range;
    return start.line <= other.range.end.line && end.line >= other.range.start.line;
}

function codeOf({ code }: vscode.Diagnostic): number {
    return Number(typeof code === 'object' ? code.value : code);
}
