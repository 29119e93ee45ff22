import { askChoice, type ChoiceQuestion } from './askChoice.ts';
import { askText, type TextQuestion } from './askText.ts';
import type { Draft } from '../draft.ts';
import type { Outcome, Question } from '../question.ts';

/** A question that is answered by typing. */
interface Typed {
    readonly applies: (draft: Draft) => boolean;
    readonly question: (draft: Draft) => TextQuestion;
    /** The draft with the answer; without one where it was skipped. */
    readonly keep: (draft: Draft, text: string | undefined) => Draft;
}

/** A step in which one types. */
export function typing({ applies, question, keep }: Typed): Question {
    return {
        applies,
        ask: async (draft, turn): Promise<Outcome> => {
            const typed = await askText(question(draft), turn);
            switch (typed.kind) {
                case 'typed':
                    return { kind: 'answered', draft: keep(draft, typed.text === '' ? undefined : typed.text) };
                case 'skip':
                    return { kind: 'answered', draft: keep(draft, undefined) };
                case 'finish':
                    return { kind: 'finished', draft };
                case 'back':
                case 'cancelled':
                    return { kind: typed.kind };
            }
        },
    };
}

/** A question with answers to choose from. */
interface Choosing<Value> {
    readonly required?: boolean;
    readonly applies: (draft: Draft) => boolean;
    readonly question: (draft: Draft) => ChoiceQuestion<Value>;
    readonly keep: (draft: Draft, value: Value | undefined) => Draft;
}

/** A step in which one chooses. */
export function choosing<Value>({ required = false, applies, question, keep }: Choosing<Value>): Question {
    return {
        required,
        applies,
        ask: async (draft, turn): Promise<Outcome> => {
            const chosen = await askChoice(question(draft), turn);
            switch (chosen.kind) {
                case 'chosen':
                    return { kind: 'answered', draft: keep(draft, chosen.value) };
                case 'skip':
                    return { kind: 'answered', draft: keep(draft, undefined) };
                case 'finish':
                    return { kind: 'finished', draft };
                case 'back':
                case 'cancelled':
                    return { kind: chosen.kind };
            }
        },
    };
}
