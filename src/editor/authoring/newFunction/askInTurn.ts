import type { Draft } from './draft.ts';
import type { Question } from './question.ts';

/** Asks one question after the other, back and forth; undefined where the person gave up. */
export async function askInTurn(questions: readonly Question[], start: Draft): Promise<Draft | undefined> {
    let draft = start;
    let at = 0;
    for (;;) {
        const given = draft;
        const asked = questions.filter(({ applies }) => applies(given));
        const question = asked[at];
        if (question === undefined) return draft;
        const turn = { step: at + 1, totalSteps: asked.length, required: question.required === true };
        const outcome = await question.ask(draft, turn);
        switch (outcome.kind) {
            case 'answered':
                draft = outcome.draft;
                at += 1;
                break;
            case 'back':
                at -= 1;
                break;
            case 'finished':
                return outcome.draft;
            case 'cancelled':
                return undefined;
        }
    }
}
