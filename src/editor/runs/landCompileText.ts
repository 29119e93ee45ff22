import * as vscode from 'vscode';
import type { RunState } from '../../core/run/runState.ts';
import type { CompileProblems, SentText } from '../authoring/compileProblems.ts';
import { textHash } from './textHash.ts';

/** A compile failure inside a dry run takes the same road to Problems as Compile does. `sent`: the text, if this window sent it. */
export async function landCompileText(
    problems: CompileProblems,
    run: RunState,
    sent: SentText | undefined,
): Promise<void> {
    if (run.phase !== 'failed') return;
    const { failure, dryRun: report } = run;
    const text =
        failure?.kind === 'compileFailed'
            ? failure.serverText
            : report?.error?.code === 'compilation_error'
              ? (report.output ?? report.error.message)
              : undefined;
    if (text === undefined || run.codeHash === '') return;
    const target = sent ?? (await textOf(problems, run));
    if (target === undefined) return;
    await problems.failed(target, text);
}

/** The text of a run that was found again after a reload, if the file still holds it. */
async function textOf(problems: CompileProblems, run: RunState): Promise<SentText | undefined> {
    try {
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(run.functionKey));
        if (textHash(document.getText()) === run.codeHash) return problems.sending(document);
    } catch {
        // The file is gone, and its problems with it.
    }
    return undefined;
}
