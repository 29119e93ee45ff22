import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import { textHash } from '../textHash.ts';

/** Whether the text of a run has changed since. Told of documents that are open; a closed one is taken for unchanged. */
export function hasCodeChanged({ functionKey, codeHash }: RunState): boolean {
    if (codeHash === '') return false;
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === functionKey);
    return document !== undefined && textHash(document.getText()) !== codeHash;
}
