import * as l10n from '@vscode/l10n';
import type { DraftProblem } from '../../../core/inputs/readDraft.ts';
import { sectionTitle } from '../../../core/inputs/sectionTitle.ts';
import type { Guard, GuardLink } from '../../../protocol/inputsState.ts';

/** More links than these are counted only. */
const mostLinks = 4;

/** The guard line that names the fields which stop a run. */
export function problemsGuard(problems: readonly DraftProblem[]): Guard {
    const links: readonly GuardLink[] = problems.slice(0, mostLinks).map(linkTo);
    const more = problems.length - links.length;
    const next = problems[mostLinks];
    const rest = next === undefined ? [] : [{ ...linkTo(next), label: l10n.t('{0} more', more) }];
    return { icon: 'error', text: sentenceOf(problems), links: [...links, ...rest] };
}

/** How many fields are wrong, in words of the menu. */
export function runAnywayLabel(problems: readonly DraftProblem[]): string {
    const unread = problems.filter(({ path, pointer }) => path === '' && pointer === '');
    if (unread.length > 0)
        return l10n.t('Run Anyway (without {0})', unread.map(({ section }) => sectionTitle(section)).join(', '));
    return problems.length === 1
        ? l10n.t('Run Anyway (1 field with an error)')
        : l10n.t('Run Anyway ({0} fields with errors)', problems.length);
}

function linkTo({ section, pointer, path }: DraftProblem): GuardLink {
    return { label: path === '' ? sectionTitle(section) : path, section, ...(pointer === '' ? {} : { pointer }) };
}

function sentenceOf(problems: readonly DraftProblem[]): string {
    const missing = problems.every((problem) => problem.missing === true);
    if (problems.length === 1) return missing ? l10n.t('1 field needs a value:') : l10n.t('1 field is not right:');
    return missing
        ? l10n.t('{0} fields need a value:', problems.length)
        : l10n.t('{0} fields are not right:', problems.length);
}
