import * as vscode from 'vscode';
import type { ActiveFunction } from '../../authoring/activeFunction.ts';
import { commands } from '../../ids.ts';
import type { Report } from '../../report.ts';
import type { InputsView } from '../../runs/inputs/inputsView.ts';
import type { ResultView } from '../../runs/result/resultView.ts';
import type { CaseTestParts, CaseTests } from '../explorer/caseTests.ts';

/** What the commands around cases work with. */
export interface CaseCommandParts extends CaseTestParts {
    readonly active: ActiveFunction;
    readonly resultView: ResultView;
    readonly tests: CaseTests;
    readonly inputsView: InputsView;
    readonly report: Report;
}

/** Where a command was given: a function's URI, an item of the Test Explorer, or nowhere in particular. */
export type CasePlace = vscode.Uri | vscode.TestItem | undefined;

type Deed = (parts: CaseCommandParts, place: CasePlace) => Promise<void>;

/** Commands around cases; what they do is loaded when one is given. */
export function registerCaseCommands(parts: CaseCommandParts): vscode.Disposable {
    const register = (id: string, load: () => Promise<Deed>): vscode.Disposable =>
        vscode.commands.registerCommand(id, async (place?: unknown) => {
            try {
                await (
                    await load()
                )(parts, placeOf(place));
            } catch (error) {
                await parts.report.show(error);
            }
        });
    return vscode.Disposable.from(
        register(commands.saveCase, async () => (await import('./saveCase.ts')).saveCase),
        register(commands.updateCase, async () => (await import('./saveCase.ts')).updateCase),
        register(commands.chooseCase, async () => (await import('./chooseCase.ts')).chooseCase),
        register(commands.runCase, async () => (await import('./runCases.ts')).runCase),
        register(commands.runAllCases, async () => (await import('./runCases.ts')).runAllCases),
        register(commands.renameCase, async () => (await import('./changeCase.ts')).renameCase),
        register(commands.duplicateCase, async () => (await import('./changeCase.ts')).duplicateCase),
        register(commands.deleteCase, async () => (await import('./changeCase.ts')).deleteCase),
        register(commands.keepCasesInFile, async () => (await import('./changeCase.ts')).keepCasesInFile),
        register(commands.expectThisResult, async () => (await import('./expectResult.ts')).expectThisResult),
    );
}

function placeOf(place: unknown): CasePlace {
    if (place instanceof vscode.Uri) return place;
    return isTestItem(place) ? place : undefined;
}

function isTestItem(value: unknown): value is vscode.TestItem {
    return typeof value === 'object' && value !== null && 'children' in value && 'id' in value && 'label' in value;
}
