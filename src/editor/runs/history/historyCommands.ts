import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import type { HistoryCommandParts } from './historyCommandParts.ts';

const ids = [
    commands.showHistory,
    commands.clearHistory,
    commands.compareRuns,
    commands.pinRun,
    commands.unpinRun,
    commands.runFromCheckpoint,
] as const;

/** A command across runs. */
export type HistoryCommandId = (typeof ids)[number];

/** Commands across runs; what they do is loaded when one is used. */
export function registerHistoryCommands(parts: HistoryCommandParts): vscode.Disposable {
    const register = (id: HistoryCommandId): vscode.Disposable =>
        vscode.commands.registerCommand(id, async (...given: readonly unknown[]) => {
            try {
                const { historyCommandTable } = await import('./historyCommandTable.ts');
                await historyCommandTable(parts)[id](...given);
            } catch (error) {
                await parts.report.show(error);
            }
        });
    return vscode.Disposable.from(...ids.map(register));
}
