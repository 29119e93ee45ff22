import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { problemOf, type Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

const rules = [
    'track-deletes-unpaired',
    'track-deletes-once',
    'track-deletes-order',
    'track-deletes-incremental',
    'track-deletes-changed-only',
    'track-deletes-end-in-finally',
    'track-deletes-end-before-clear',
    'swallowed-error-with-track-deletes',
    'delete-records-once',
    'delete-records-order',
    'deprecated-delete-records',
    'deprecated-track-deletes-flag',
];

/** How a sync finds records that are gone at the provider. */
export function deletions(asked: Asked): CheckedPoint {
    const { file } = asked;
    const point = { id: 'deletes', title: l10n.t('How deleted records are found'), doc: pages.deletes };
    const problem = problemOf(asked, ...rules);
    if (problem !== undefined) return { ...point, state: 'open', answer: problem.message, at: problem.at };
    const [told] = file.callsOf('batchDelete');
    const [walked] = file.callsOf('trackDeletesEnd');
    if (walked !== undefined) {
        const answer = l10n.t('It walks through all records: what did not come counts as deleted.');
        return { ...point, state: 'met', answer, at: walked.node };
    }
    if (told !== undefined)
        return { ...point, state: 'met', answer: l10n.t('The provider tells them.'), at: told.node };
    return { ...point, state: 'open', answer: l10n.t('They are not: what is deleted at the provider stays in Nango.') };
}
