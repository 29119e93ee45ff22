import type { LintedFile } from '../lint/reading/lintedFile.ts';
import type { RuleProblem } from '../lint/lintFunction.ts';

/** What points are read from: the text, and what the rules say about it. */
export interface Asked {
    readonly file: LintedFile;
    readonly problems: readonly RuleProblem[];
}

/** The first problem of these rules; hints are no reason to hold anything back. */
export function problemOf({ problems }: Asked, ...rules: readonly string[]): RuleProblem | undefined {
    return problems.find(({ rule, severity }) => severity !== 'hint' && rules.includes(rule));
}
