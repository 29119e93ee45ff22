import type { Session } from '../../../session/session.ts';
import type { Draft } from '../draft.ts';
import { integrationQuestion } from './integrationQuestion.ts';
import {
    descriptionQuestion,
    docsQuestion,
    endpointQuestion,
    inputsQuestion,
    kindQuestion,
    nameQuestion,
} from './commonQuestions.ts';
import { paginationQuestion } from './paginationQuestion.ts';
import type { Question } from '../question.ts';
import { sampleQuestion } from './sampleQuestion.ts';
import {
    changedFieldQuestion,
    changedParameterQuestion,
    changesQuestion,
    deletesQuestion,
    reasonQuestion,
} from './strategyQuestions.ts';
import { frequencyQuestion, metadataQuestion, modelQuestion } from './syncQuestions.ts';

/**
 * What is asked for a new function, in order; what was known at the start is not. `unfinished`: what was answered for
 * one that was left before it was made.
 */
export function questionsFor(session: Session, start: Draft, unfinished: Draft | undefined): readonly Question[] {
    return [
        kindQuestion(unfinished === undefined ? undefined : { ...unfinished, ...start }),
        ...(start.integration === undefined ? [integrationQuestion(session)] : []),
        endpointQuestion,
        nameQuestion,
        docsQuestion,
        sampleQuestion,
        inputsQuestion,
        modelQuestion,
        changesQuestion,
        changedFieldQuestion,
        changedParameterQuestion,
        reasonQuestion,
        deletesQuestion,
        paginationQuestion,
        metadataQuestion,
        frequencyQuestion,
        descriptionQuestion,
    ];
}
