import { lintFunction } from '../../../../../src/core/lint/lintFunction.ts';
import type { RuleProblem } from '../../../../../src/core/lint/lintFunction.ts';
import type { Fix } from '../../../../../src/core/lint/rule.ts';
import type { RuleCase } from './ruleCase.ts';

/** What the rule of a case says of a text; a rule that is off is turned on. */
export function problemsOf({ rule, path }: RuleCase, source: string): RuleProblem[] {
    const place =
        path ?? (source.includes('createSync') ? 'github/syncs/fetch-issues.ts' : 'github/actions/get-user.ts');
    const all = lintFunction(place, source, { severities: { [rule]: 'hint' } });
    return all.filter((problem) => problem.rule === rule);
}

/** A text after a fix. */
export function applied(source: string, { edits }: Fix): string {
    return [...edits]
        .sort((a, b) => b.from - a.from || b.to - a.to)
        .reduce((text, { from, to, text: replacement }) => text.slice(0, from) + replacement + text.slice(to), source);
}
