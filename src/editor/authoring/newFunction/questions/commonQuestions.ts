import * as l10n from '@vscode/l10n';
import type { ActionVerb } from '../../../../core/scaffold/answers.ts';
import { addressProblem, endpointProblem, nameProblem } from '../../../../core/scaffold/answerProblems.ts';
import { readEndpoint } from '../../../../core/scaffold/endpoint.ts';
import { readInputFields } from '../../../../core/scaffold/readInputFields.ts';
import { suggestedName } from '../../../../core/scaffold/suggestedName.ts';
import type { Choice } from '../ask/askChoice.ts';
import { choosing, typing } from '../ask/asking.ts';
import { answersOf, type Draft } from '../draft.ts';
import type { Question } from '../question.ts';
import { fieldsText, fieldsWords } from './fieldWords.ts';

const always = (): boolean => true;

/** Whether it is an action, and of which kind, or a sync. `unfinished`: one that can be gone on with. */
export const kindQuestion = (unfinished: Draft | undefined): Question =>
    choosing<ActionVerb | 'sync' | 'unfinished'>({
        required: true,
        applies: always,
        question: ({ kind }) => ({
            title: l10n.t('New Function: Type'),
            placeholder: l10n.t('What shall it do?'),
            at: kind ?? (unfinished === undefined ? 'get' : 'unfinished'),
            groups: [
                ...(unfinished === undefined ? [] : [{ choices: [goOnChoice(unfinished)] }]),
                {
                    heading: l10n.t('Actions, run on demand'),
                    choices: [
                        actionChoice('get', l10n.t('Get'), l10n.t('Fetches one record')),
                        actionChoice('list', l10n.t('List'), l10n.t('Fetches records page by page')),
                        actionChoice('create', l10n.t('Create'), l10n.t('Creates a record')),
                        actionChoice('update', l10n.t('Update'), l10n.t('Changes a record')),
                        actionChoice('delete', l10n.t('Delete'), l10n.t('Deletes a record')),
                    ],
                },
                {
                    heading: l10n.t('Syncs, run on a schedule'),
                    choices: [
                        {
                            label: l10n.t('Sync'),
                            icon: 'sync',
                            detail: l10n.t('Keeps records up to date in Nango'),
                            value: 'sync',
                        },
                    ],
                },
            ],
        }),
        keep: (draft, kind) =>
            kind === 'unfinished' ? { ...draft, ...unfinished } : { ...draft, kind: kind ?? draft.kind },
    });

/** All answers are there again, each at its question. */
function goOnChoice(draft: Draft): Choice<'unfinished'> {
    return {
        label: l10n.t('Go On with {0}', answersOf(draft)?.name ?? ''),
        icon: 'history',
        detail: l10n.t('What you answered before you left stands in each step'),
        value: 'unfinished',
    };
}

/** Who types "action" finds all of them. */
function actionChoice(value: ActionVerb, label: string, detail: string): Choice<ActionVerb> {
    return { label, description: l10n.t('action'), icon: 'zap', detail, value };
}

/** The path at the provider. */
export const endpointQuestion = typing({
    applies: always,
    question: ({ endpoint, kind }) => ({
        title: l10n.t('New Function: Endpoint'),
        prompt: l10n.t('The path at the provider, parameters in braces.'),
        placeholder: '/repos/{owner}/{repo}/issues',
        value: endpoint,
        problemOf: endpointProblem,
        noteOf: (text) => {
            const { parameters } = readEndpoint(text);
            const names = parameters.join(', ');
            if (names === '') return undefined;
            return kind === 'sync'
                ? l10n.t('Takes {0} from the metadata of each connection.', names)
                : l10n.t('Takes {0} from its inputs.', names);
        },
    }),
    keep: (draft, endpoint) => ({ ...draft, endpoint }),
});

/** The function's name. */
export const nameQuestion = typing({
    applies: always,
    question: ({ name, kind = 'get', endpoint }) => ({
        title: l10n.t('New Function: Name'),
        prompt: l10n.t('The function’s name in kebab-case.'),
        placeholder: suggestedName(kind, endpoint),
        value: name ?? (endpoint === undefined ? undefined : suggestedName(kind, endpoint)),
        problemOf: nameProblem,
    }),
    keep: (draft, name) => ({ ...draft, name }),
});

/** The page of the API reference. */
export const docsQuestion = typing({
    applies: always,
    question: ({ docs }) => ({
        title: l10n.t('New Function: API Reference'),
        prompt: l10n.t('The address of the provider’s reference for this endpoint; it stands in a comment above it.'),
        placeholder: 'https://docs.github.com/rest/issues/issues',
        value: docs,
        problemOf: addressProblem,
    }),
    keep: (draft, docs) => ({ ...draft, docs }),
});

/** What an action takes. */
export const inputsQuestion = typing({
    applies: ({ kind }) => kind !== 'sync',
    question: ({ inputs, endpoint }) => ({
        title: l10n.t('New Function: Inputs'),
        prompt: l10n.t(
            'What the action takes, with commas between: {0}',
            'title, number: integer, body?: string "Text"',
        ),
        placeholder: 'owner, number: integer, title?: string "New title"',
        value: inputs === undefined ? readEndpoint(endpoint ?? '').parameters.join(', ') : fieldsText(inputs),
        problemOf: (text) => readInputFields(text).problem,
        noteOf: fieldsWords,
    }),
    keep: (draft, text) => ({ ...draft, inputs: text === undefined ? undefined : readInputFields(text).fields }),
});

/** What it does, in a sentence. */
export const descriptionQuestion = typing({
    applies: always,
    question: ({ description }) => ({
        title: l10n.t('New Function: Description'),
        prompt: l10n.t('What it does, in one sentence.'),
        placeholder: l10n.t('Fetches the open issues of a repository'),
        value: description,
        problemOf: () => undefined,
    }),
    keep: (draft, description) => ({ ...draft, description }),
});
