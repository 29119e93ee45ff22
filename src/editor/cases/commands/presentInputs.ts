import type { RunInputs } from '../../../core/inputs/readDraft.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import { withLastConnection } from '../../runs/inputs/lastConnection.ts';
import type { CaseCommandParts } from './caseCommands.ts';

/** The inputs as the Dry Run view has them; a section that can't be read is named instead. */
export async function presentInputs(
    { session, drafts, store }: Pick<CaseCommandParts, 'session' | 'drafts' | 'store'>,
    fn: FunctionAtHand,
): Promise<{ readonly inputs: RunInputs } | { readonly problem: string }> {
    const { environment } = await session.state();
    const { readDraft } = await import('../../../core/inputs/readDraft.ts');
    const draft = withLastConnection(await drafts.get(fn.key, environment.id), store, fn.integration, environment.id);
    const { inputs, problems } = readDraft(fn.type, draft);
    const [problem] = problems;
    return problem === undefined ? { inputs } : { problem: problem.message };
}

/** Fills the Dry Run view; a connection that is left open stays as it is. */
export async function fillInputs(
    { session, drafts }: Pick<CaseCommandParts, 'session' | 'drafts'>,
    fn: FunctionAtHand,
    inputs: RunInputs,
): Promise<void> {
    const { environment } = await session.state();
    const { draftOf } = await import('../../../core/inputs/draftOf.ts');
    const { connection, ...texts } = draftOf(inputs);
    await drafts.change(fn.key, environment.id, connection === '' ? texts : { ...texts, connection });
}
