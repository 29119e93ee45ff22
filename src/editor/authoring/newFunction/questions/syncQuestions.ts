import * as l10n from '@vscode/l10n';
import { frequencyProblem, modelProblem } from '../../../../core/scaffold/answerProblems.ts';
import { readEndpoint } from '../../../../core/scaffold/endpoint.ts';
import { readInputFields } from '../../../../core/scaffold/readInputFields.ts';
import { suggestedModel } from '../../../../core/scaffold/suggestedName.ts';
import { choosing, typing } from '../ask/asking.ts';
import { answersOf, type Draft } from '../draft.ts';
import { fieldsText, fieldsWords } from './fieldWords.ts';

const isSync = ({ kind }: Draft): boolean => kind === 'sync';

/** The name that records are saved under. */
export const modelQuestion = typing({
    applies: isSync,
    question: (draft) => {
        const suggested = suggestedModel(answersOf(draft)?.name ?? '');
        return {
            title: l10n.t('New Function: Model'),
            prompt: l10n.t('The name that records are saved under, in PascalCase, for one of them.'),
            placeholder: suggested,
            value: draft.model ?? suggested,
            problemOf: modelProblem,
        };
    },
    keep: (draft, model) => ({ ...draft, model }),
});

/** What a connection's metadata must hold. */
export const metadataQuestion = typing({
    applies: isSync,
    question: ({ metadata, endpoint }) => ({
        title: l10n.t('New Function: Metadata'),
        prompt: l10n.t('What each connection sets for itself, with commas between; the sync then starts by hand.'),
        placeholder: 'owner, team?: string "Only this team"',
        value: metadata === undefined ? readEndpoint(endpoint ?? '').parameters.join(', ') : fieldsText(metadata),
        problemOf: (text) => readInputFields(text).problem,
        noteOf: fieldsWords,
    }),
    keep: (draft, text) => ({ ...draft, metadata: text === undefined ? undefined : readInputFields(text).fields }),
});

const frequencies = ['every hour', 'every day', 'every 6 hours', 'every 15 minutes', 'every 5 minutes'] as const;

/** How often it runs. */
export const frequencyQuestion = choosing<string>({
    applies: isSync,
    question: ({ frequency, changes }) => ({
        title: l10n.t('New Function: Frequency'),
        placeholder: l10n.t('How often it runs; choose, or type such as {0}', 'every 2 hours'),
        at: frequency ?? (changes === 'none' ? 'every day' : 'every hour'),
        groups: [{ choices: frequencies.map((value) => ({ label: value, value })) }],
        typed: (text) => {
            const value = text.startsWith('every ') ? text : `every ${text}`;
            const problem = frequencyProblem(value);
            return problem === undefined ? { value } : { problem };
        },
    }),
    keep: (draft, frequency) => ({ ...draft, frequency }),
});
