import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { CheckedPoint, PointDeed } from '../../../core/checklist/checkedPoint.ts';
import { documentationUrl } from '../../../core/lint/documentation.ts';
import { commands } from '../../ids.ts';
import type { ChecklistParts } from './checklistParts.ts';
import { pointIcon, readyWords, stateWord } from './pointWords.ts';
import { readChecklist } from './readChecklist.ts';

interface Row extends vscode.QuickPickItem {
    readonly point: CheckedPoint;
}

const deeds: Readonly<Record<PointDeed, string>> = {
    compile: commands.compile,
    dryRun: commands.dryRun,
    showResult: commands.showResult,
    showProblems: commands.goToProblem,
};

/** Shows what is asked of a function before it is sent; a row leads to its place, or does what is missing. */
export async function showChecklist(parts: ChecklistParts, uri: vscode.Uri | undefined): Promise<void> {
    const fn = await parts.active.at(uri);
    if (fn === undefined) {
        await vscode.window.showInformationMessage(l10n.t('Open a file with createAction or createSync to check it.'));
        return;
    }
    const points = await readChecklist(fn.document, parts);
    const point = await picked(`${fn.name}: ${readyWords(points)}`, points);
    if (point === undefined) return;
    if (point.deed !== undefined) await vscode.commands.executeCommand(deeds[point.deed], fn.document.uri);
    else if (point.at !== undefined) {
        const { from, to } = point.at;
        const selection = new vscode.Range(fn.document.positionAt(from), fn.document.positionAt(to));
        await vscode.window.showTextDocument(fn.document, { selection });
    }
}

async function picked(title: string, points: readonly CheckedPoint[]): Promise<CheckedPoint | undefined> {
    const pick = vscode.window.createQuickPick<Row>();
    const documentation = { iconPath: new vscode.ThemeIcon('book'), tooltip: l10n.t('Open Documentation') };
    pick.title = title;
    pick.placeholder = l10n.t('Choose a point to go to its place, or to do what is missing');
    pick.matchOnDetail = true;
    pick.items = points.map((point) => ({
        label: point.title,
        description: stateWord(point.state),
        detail: point.answer,
        iconPath: pointIcon(point.state),
        buttons: point.doc === undefined ? [] : [documentation],
        point,
    }));
    const subscriptions = [
        pick,
        pick.onDidTriggerItemButton(({ item }) => {
            if (item.point.doc !== undefined)
                void vscode.env.openExternal(vscode.Uri.parse(documentationUrl(item.point.doc)));
        }),
    ];
    try {
        return await new Promise((resolve) => {
            subscriptions.push(
                pick.onDidAccept(() => resolve(pick.selectedItems[0]?.point)),
                pick.onDidHide(() => resolve(undefined)),
            );
            pick.show();
        });
    } finally {
        for (const subscription of subscriptions) subscription.dispose();
    }
}
