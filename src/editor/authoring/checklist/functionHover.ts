import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { documentationUrl } from '../../../core/lint/documentation.ts';
import { dryRunNote } from '../../../core/sdk/dryRunNotes.ts';
import { sdkNameAt } from '../../../core/sdk/sdkNameAt.ts';
import { sdkPages } from '../../../core/sdk/sdkPages.ts';
import { appendWords } from '../../appendWords.ts';
import { commands } from '../../ids.ts';
import type { ChecklistParts } from './checklistParts.ts';
import { pointIcon, readyWords } from './pointWords.ts';
import { readChecklist } from './readChecklist.ts';

/**
 * What is said where somebody points at a name of the SDK: of the create call whether its function is ready to be sent,
 * of a method what it does otherwise in a dry run; of each where the platform tells of it.
 */
export async function functionHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    parts: ChecklistParts,
): Promise<vscode.Hover | undefined> {
    const found = sdkNameAt(document.getText(), document.offsetAt(position));
    const page = found === undefined ? undefined : sdkPages.get(found.name);
    if (found === undefined || page === undefined) return undefined;
    const text = new vscode.MarkdownString('', true);
    if (found.creates) await addChecklist(text, document, parts);
    const note = found.creates ? undefined : dryRunNote(found.name);
    if (note !== undefined) appendWords(text.appendMarkdown('$(beaker) '), note).appendMarkdown('\n\n');
    text.appendMarkdown(`[${l10n.t('Nango documentation')}](${documentationUrl(page)})`);
    return new vscode.Hover(text, new vscode.Range(document.positionAt(found.from), document.positionAt(found.to)));
}

async function addChecklist(
    text: vscode.MarkdownString,
    document: vscode.TextDocument,
    parts: ChecklistParts,
): Promise<void> {
    const points = await readChecklist(document, parts);
    if (points.length === 0) return;
    text.isTrusted = { enabledCommands: [commands.showChecklist] };
    const uri = encodeURIComponent(JSON.stringify([document.uri.toString()]));
    appendWords(text.appendMarkdown('**'), readyWords(points)).appendMarkdown('**\n\n');
    for (const { state, title, answer } of points) {
        appendWords(text.appendMarkdown(`$(${pointIcon(state).id}) **`), title).appendMarkdown('**: ');
        appendWords(text, answer).appendMarkdown('  \n');
    }
    text.appendMarkdown(`\n[${l10n.t('Show Checklist')}](command:${commands.showChecklist}?${uri})  ·  `);
}
