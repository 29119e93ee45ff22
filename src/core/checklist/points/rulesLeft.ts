import * as l10n from '@vscode/l10n';
import type { RuleProblem } from '../../lint/lintFunction.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

/** What the rules find besides what the other points say; hints and information do not count. */
export function rulesLeft(problems: readonly RuleProblem[], said: readonly CheckedPoint[]): CheckedPoint {
    const point = { id: 'rules', title: l10n.t('Nango’s rules') };
    const isSaid = ({ at }: RuleProblem): boolean =>
        said.some((other) => other.state === 'open' && other.at?.from === at.from && other.at.to === at.to);
    const left = problems.filter(
        (problem) => (problem.severity === 'error' || problem.severity === 'warning') && !isSaid(problem),
    );
    const [first] = left;
    if (first === undefined) return { ...point, state: 'met', answer: l10n.t('Nothing more is found.') };
    const answer =
        left.length === 1 ? first.message : l10n.t('{0} And {1} more.', sentence(first.message), left.length - 1);
    return { ...point, state: 'open', answer, at: first.at };
}

function sentence(text: string): string {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
