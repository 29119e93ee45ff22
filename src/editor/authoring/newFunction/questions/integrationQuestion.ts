import * as l10n from '@vscode/l10n';
import type { Session } from '../../../session/session.ts';
import { pickIntegration } from '../../../runs/inputs/pickIntegration.ts';
import type { Outcome, Question } from '../question.ts';
import { stepButtons, type StepButton } from '../ask/stepButtons.ts';

/** Which integration it is for: listed where there is a key, typed in any case. */
export function integrationQuestion(session: Session): Question {
    return {
        required: true,
        applies: () => true,
        ask: async (draft, turn): Promise<Outcome> => {
            const buttons = stepButtons(turn);
            let pressed: StepButton | undefined;
            const integration = await pickIntegration(session, {
                title: l10n.t('New Function: Integration'),
                last: draft.integration ?? '',
                steps: {
                    step: turn.step,
                    totalSteps: turn.totalSteps,
                    buttons: [...buttons.keys()],
                    onButton: (button) => (pressed = buttons.get(button)),
                },
            });
            if (integration !== undefined) return { kind: 'answered', draft: { ...draft, integration } };
            return pressed === 'back' ? { kind: 'back' } : { kind: 'cancelled' };
        },
    };
}
