import * as vscode from 'vscode';
import { savedCheckpoint } from '../../../core/run/output/savedCheckpoint.ts';
import type { RunState } from '../../../core/run/runState.ts';
import { jsonText } from '../../../core/text/json.ts';
import { commands } from '../../ids.ts';
import { mayGoElsewhere } from '../mayGoElsewhere.ts';
import type { HistoryCommandParts } from './historyCommandParts.ts';

/**
 * Runs a sync again from the checkpoint that the run saved, where its log tells; else the form asks for one, with the
 * last one that was typed.
 */
export async function runFromCheckpoint(parts: HistoryCommandParts, run: RunState): Promise<void> {
    const { inputs } = run;
    if (run.type !== 'sync' || run.codeHash === '' || inputs === undefined) return;
    if (!(await mayGoElsewhere(parts, run))) return;
    const uri = vscode.Uri.parse(run.functionKey);
    const output = await parts.outputs.of(run);
    const checkpoint = output === undefined ? undefined : savedCheckpoint(output.lines);
    const { environment } = await parts.session.state();
    // A connection is one of its environment's.
    const connection = environment.id === run.environment.id ? inputs.connection : '';
    if (checkpoint !== undefined) {
        const wish = { another: true, type: run.type, continues: run.key };
        await vscode.commands.executeCommand(commands.dryRun, uri, {
            ...wish,
            inputs: { ...inputs, connection, checkpoint },
        });
        return;
    }
    await vscode.window.showTextDocument(uri, { preview: true });
    const { checkpoint: typed } = await parts.drafts.get(run.functionKey, environment.id);
    const last = parts.store
        .all()
        .find((other) => other.functionKey === run.functionKey && other.inputs?.checkpoint !== undefined);
    const text = typed.trim() === '' ? (jsonText(last?.inputs?.checkpoint, 2) ?? '') : typed;
    await parts.drafts.change(run.functionKey, environment.id, text === '' ? {} : { checkpoint: text });
    parts.dryRuns.expectToContinue(run);
    await parts.inputsView.reveal({ focus: true });
    parts.inputsView.goTo('checkpoint', '');
}
