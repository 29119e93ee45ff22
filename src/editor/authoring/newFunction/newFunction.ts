import type { Functions } from '../functionAtHand.ts';
import type { Session } from '../../session/session.ts';
import { answersOf, type Draft } from './draft.ts';
import { openScaffold } from './openScaffold.ts';
import { questionsFor } from './questions/questions.ts';
import { askInTurn } from './askInTurn.ts';

/** What a new function is made with. */
export interface NewFunctionParts {
    readonly session: Session;
    readonly functions: Functions;
}

/** What was answered for a function that was left before it was made; offered when the next one is begun. */
export interface UnfinishedFunction {
    draft?: Draft | undefined;
}

/** Asks for what matters and opens a function made for the answers. `given`: a row of the Functions view, or nothing. */
export async function newFunction(
    { session, functions }: NewFunctionParts,
    unfinished: UnfinishedFunction,
    given: unknown,
): Promise<void> {
    const integration = integrationIn(given);
    const start: Draft = integration === undefined ? {} : { integration };
    const { draft, isWhole } = await askInTurn(questionsFor(session, start, unfinished.draft), start);
    if (!isWhole) {
        if (isWorthKeeping(draft)) unfinished.draft = draft;
        return;
    }
    const answers = answersOf(draft);
    if (answers === undefined) return;
    unfinished.draft = undefined;
    await openScaffold(functions, answers, draft.integration ?? '');
}

/** A type and an integration are chosen again in no time. */
function isWorthKeeping({ kind: _, integration: __, ...rest }: Draft): boolean {
    return Object.values(rest).some((answer) => answer !== undefined);
}

/** The integration of the row that the command was started from; rows come as VS Code hands them over. */
function integrationIn(given: unknown): string | undefined {
    if (typeof given !== 'object' || given === null || !('integration' in given)) return undefined;
    const { integration } = given;
    if (typeof integration !== 'object' || integration === null || !('id' in integration)) return undefined;
    return typeof integration.id === 'string' ? integration.id : undefined;
}
