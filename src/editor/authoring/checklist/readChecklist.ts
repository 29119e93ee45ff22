import type * as vscode from 'vscode';
import type { CheckedPoint } from '../../../core/checklist/checkedPoint.ts';
import { checklistOf } from '../../../core/checklist/checklist.ts';
import { dryRunOf } from '../../runs/dryRunFinding.ts';
import { readSettings } from '../../settings.ts';
import type { ChecklistParts } from './checklistParts.ts';

/** Whether the function of a document is ready to be sent, as its text stands. */
export async function readChecklist(
    document: vscode.TextDocument,
    { compiles, store, outcomes }: ChecklistParts,
): Promise<readonly CheckedPoint[]> {
    const text = document.getText();
    const status = compiles.statusOf(document);
    const compileProblems = status?.kind === 'problems' ? status.count : status?.kind === 'compiled' ? 0 : undefined;
    const trials = { compileProblems, dryRun: await dryRunOf(text, { store, outcomes }) };
    const { ruleSeverities } = await readSettings(document.uri);
    return checklistOf(document.uri.path, text, trials, { severities: ruleSeverities });
}
