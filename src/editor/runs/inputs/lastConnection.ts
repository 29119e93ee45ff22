import type { Draft } from '../../../core/inputs/draft.ts';
import type { RunStore } from '../runStore.ts';

/**
 * The draft with a connection: its own, else the one that a dry run for the integration used last in the environment.
 * Most people work with one connection of an integration at a time.
 */
export function withLastConnection(draft: Draft, store: RunStore, integration: string, environmentId: string): Draft {
    if (draft.connection !== '' || integration === '') return draft;
    const last = store
        .all()
        .find((run) => run.integration === integration && run.environment.id === environmentId && run.inputs);
    return { ...draft, connection: last?.inputs?.connection ?? '' };
}
