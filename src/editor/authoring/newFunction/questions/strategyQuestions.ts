import * as l10n from '@vscode/l10n';
import type { ChangeSource, DeleteSource } from '../../../../core/scaffold/answers.ts';
import { fieldProblem } from '../../../../core/scaffold/answerProblems.ts';
import { changeTimesIn } from '../../../../core/scaffold/sync/syncPlan.ts';
import type { Choice } from '../ask/askChoice.ts';
import { choosing, typing } from '../ask/asking.ts';
import type { Draft } from '../draft.ts';

const isSync = ({ kind }: Draft): boolean => kind === 'sync';
const byTime = ({ kind, changes = 'changedSince' }: Draft): boolean => kind === 'sync' && changes === 'changedSince';

/** How the sync learns what has changed. */
export const changesQuestion = choosing<ChangeSource>({
    applies: isSync,
    question: ({ changes }) => ({
        title: l10n.t('New Function: Changes'),
        placeholder: l10n.t('How does the provider tell what has changed?'),
        at: changes ?? 'changedSince',
        groups: [
            {
                choices: [
                    {
                        label: l10n.t('A Filter by Time'),
                        icon: 'filter',
                        detail: l10n.t('Its list can be limited to what changed since a time'),
                        value: 'changedSince',
                    },
                    {
                        label: l10n.t('A Feed with a Cursor'),
                        icon: 'list-ordered',
                        detail: l10n.t('It lists changes in order and gives a cursor to go on from'),
                        value: 'feed',
                    },
                    {
                        label: l10n.t('Not at All'),
                        icon: 'refresh',
                        detail: l10n.t('Every run fetches everything; you will say why'),
                        value: 'none',
                    },
                ],
            },
        ],
    }),
    keep: (draft, changes) => ({ ...draft, changes }),
});

/** Which field of a record says when it changed. */
export const changedFieldQuestion = choosing<string>({
    applies: byTime,
    question: ({ sample, changedField }) => {
        const { fields, likely } = changeTimesIn(sample);
        const first = changedField ?? likely;
        return {
            title: l10n.t('New Function: Checkpoint'),
            placeholder: l10n.t('Which field of a record says when it changed? Choose or type'),
            at: first,
            groups: [
                {
                    choices: [first, ...fields.filter((key) => key !== first)].map((key) => ({
                        label: key,
                        value: key,
                    })),
                },
            ],
            typed: (text) => {
                const problem = fieldProblem(text);
                return problem === undefined ? { value: text } : { problem };
            },
        };
    },
    keep: (draft, changedField) => ({ ...draft, changedField }),
});

/** How the checkpoint changes the request. */
export const changedParameterQuestion = typing({
    applies: byTime,
    question: ({ changedParameter }) => ({
        title: l10n.t('New Function: Checkpoint in the Request'),
        prompt: l10n.t('The parameter that limits the list to what changed since then.'),
        placeholder: 'updated_since',
        value: changedParameter,
        problemOf: fieldProblem,
    }),
    keep: (draft, changedParameter) => ({ ...draft, changedParameter }),
});

/** Why every run fetches everything. */
export const reasonQuestion = typing({
    applies: ({ kind, changes }) => kind === 'sync' && changes === 'none',
    question: ({ fullRefreshReason }) => ({
        title: l10n.t('New Function: Reason for the Full Refresh'),
        prompt: l10n.t('What the provider lacks, for those who read the sync later.'),
        placeholder: l10n.t('the list has no filter by change time'),
        value: fullRefreshReason,
        problemOf: () => undefined,
    }),
    keep: (draft, fullRefreshReason) => ({ ...draft, fullRefreshReason }),
});

/** How the sync learns what was deleted. */
export const deletesQuestion = choosing<DeleteSource>({
    applies: isSync,
    question: ({ deletes, changes }) => {
        const feed: Choice<DeleteSource> = {
            label: l10n.t('A List of Deleted Records'),
            icon: 'list-unordered',
            detail: l10n.t('The provider lists what was deleted since a time'),
            value: 'feed',
        };
        const walk: Choice<DeleteSource> = {
            label: l10n.t('A Walk over Everything'),
            icon: 'checklist',
            detail:
                changes === 'none'
                    ? l10n.t('What a run does not meet any more is deleted')
                    : l10n.t('Once a day; what it does not meet any more is deleted'),
            value: 'fullWalk',
        };
        const none: Choice<DeleteSource> = {
            label: l10n.t('Not at All'),
            icon: 'circle-slash',
            detail: l10n.t('Deleted records stay'),
            value: 'none',
        };
        return {
            title: l10n.t('New Function: Deletions'),
            placeholder: l10n.t('How does the sync find what was deleted?'),
            at: deletes ?? (changes === 'none' ? 'fullWalk' : 'none'),
            groups: [{ choices: [feed, walk, none] }],
        };
    },
    keep: (draft, deletes) => ({ ...draft, deletes }),
});
