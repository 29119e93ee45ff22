import * as vscode from 'vscode';
import { draftOf } from '../../../core/inputs/draftOf.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { RunCommandParts } from '../runCommandParts.ts';

/** Fills the form with what a run was sent with; a function that is not at hand is brought to the front. */
export async function restoreInputs(
    { session, drafts, active, inputsView }: Pick<RunCommandParts, 'session' | 'drafts' | 'active' | 'inputsView'>,
    run: RunState,
): Promise<void> {
    if (run.inputs === undefined || run.codeHash === '') return;
    const { environment } = await session.state();
    const { connection, ...inputs } = draftOf(run.inputs);
    // A connection is one of its environment's.
    const same = environment.id === run.environment.id;
    await drafts.change(run.functionKey, environment.id, same ? { ...inputs, connection } : inputs);
    if (active.value?.key !== run.functionKey)
        await vscode.window.showTextDocument(vscode.Uri.parse(run.functionKey), { preview: true });
    await inputsView.reveal({ focus: false });
}
