import type { ActionAnswers, ActionVerb, Answers, SyncAnswers } from '../../../core/scaffold/answers.ts';
import { suggestedName } from '../../../core/scaffold/suggestedName.ts';

/** What was answered so far. */
export interface Draft extends Omit<ActionAnswers, 'type' | 'verb'>, Omit<SyncAnswers, 'type'> {
    readonly kind?: ActionVerb | 'sync' | undefined;
    readonly integration?: string | undefined;
}

/** The answers for the kind of function that was chosen; undefined before one was. */
export function answersOf(draft: Draft): Answers | undefined {
    const { kind, integration: _, ...given } = draft;
    if (kind === undefined) return undefined;
    const name = given.name ?? suggestedName(kind, given.endpoint);
    return kind === 'sync' ? { ...given, name, type: 'sync' } : { ...given, name, type: 'action', verb: kind };
}
