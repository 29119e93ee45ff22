import type { Draft } from './draft.ts';
import type { Question } from './question.ts';

/** What was answered. `isWhole`: the person did not leave before the end. */
export interface Asked {
    readonly draft: Draft;
    readonly isWhole: boolean;
}

/** Asks one question after the other, back and forth. */
export async function askInTurn(questions: readonly Question[], start: Draft): Promise<Asked> {
    let draft = start;
    let at = 0;
    for (;;) {
        const given = draft;
        const asked = questions.filter(({ applies }) => applies(given));
        const question = asked[at];
        if (question === undefined) return { draft, isWhole: true };
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
                return { draft: outcome.draft, isWhole: true };
            case 'cancelled':
                return { draft, isWhole: false };
        }
    }
}
