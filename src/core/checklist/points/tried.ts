import * as l10n from '@vscode/l10n';
import type { CheckedPoint } from '../checkedPoint.ts';

/** What is known of this very text from the platform. */
export interface Trials {
    /** Compile problems; undefined where it was not compiled. */
    readonly compileProblems: number | undefined;
    readonly dryRun:
        | { readonly kind: 'none' | 'underWay' | 'passed' }
        | { readonly kind: 'failed'; readonly reason: string }
        /** It succeeded, but: what is to be doubted, as the end of a sentence. */
        | { readonly kind: 'doubtful'; readonly doubt: string };
}

/** Whether the platform took the text, and what a dry run of it brought. */
export function tried({ compileProblems, dryRun }: Trials): readonly CheckedPoint[] {
    // What was run was compiled before.
    const ran = dryRun.kind === 'passed' || dryRun.kind === 'doubtful';
    return [compiled(ran ? (compileProblems ?? 0) : compileProblems), run(dryRun)];
}

function compiled(problems: number | undefined): CheckedPoint {
    const point = { id: 'compiled', title: l10n.t('Compiles') };
    if (problems === undefined)
        return { ...point, state: 'open', answer: l10n.t('This text has not been compiled.'), deed: 'compile' };
    if (problems === 0) return { ...point, state: 'met', answer: l10n.t('Nango compiled this text.') };
    const answer = problems === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', problems);
    return { ...point, state: 'open', answer, deed: 'showProblems' };
}

function run(dryRun: Trials['dryRun']): CheckedPoint {
    const point = { id: 'dryRun', title: l10n.t('Dry run') };
    switch (dryRun.kind) {
        case 'none':
            return { ...point, state: 'open', answer: l10n.t('No dry run of this text yet.'), deed: 'dryRun' };
        case 'underWay':
            return {
                ...point,
                state: 'note',
                answer: l10n.t('A dry run of this text is under way.'),
                deed: 'showResult',
            };
        case 'passed':
            return {
                ...point,
                state: 'met',
                answer: l10n.t('It succeeded, and what came back is what the function promises.'),
                deed: 'showResult',
            };
        case 'failed':
            return {
                ...point,
                state: 'open',
                answer:
                    dryRun.reason === ''
                        ? l10n.t('The last dry run of this text failed.')
                        : l10n.t('The last dry run of this text failed: {0}', dryRun.reason),
                deed: 'showResult',
            };
        case 'doubtful':
            return {
                ...point,
                state: 'open',
                answer: l10n.t('It succeeded, but {0}.', dryRun.doubt),
                deed: 'showResult',
            };
    }
}
