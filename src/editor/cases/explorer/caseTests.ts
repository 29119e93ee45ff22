import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { ActiveFunction } from '../../authoring/activeFunction.ts';
import type { Functions } from '../../authoring/functionAtHand.ts';
import type { Log } from '../../log.ts';
import type { ResultView } from '../../runs/result/resultView.ts';
import type { WriteGuard } from '../../runs/inputs/writeGuard.ts';
import { caseTests } from '../../ids.ts';
import type { CaseRunParts } from '../caseRuns.ts';
import type { Cases } from '../cases.ts';
import { isCaseFile } from '../casePlace.ts';
import type { CaseTree } from './caseTree.ts';

/** What the Test Explorer's cases are made of. */
export interface CaseTestParts extends CaseRunParts {
    readonly cases: Cases;
    readonly functions: Functions;
    readonly active: ActiveFunction;
    readonly resultView: Pick<ResultView, 'show' | 'reveal'>;
    readonly writeGuard: WriteGuard;
    readonly log: Log;
}

/** Ranges follow the text once typing has paused for so long. Milliseconds. */
const pauseMs = 300;

/**
 * Cases in VS Code's Test Explorer. It comes with the first function or case that the window meets, so that windows
 * without Nango functions don't get a Testing view.
 */
export class CaseTests {
    private readonly parts: CaseTestParts;
    private readonly subscriptions: vscode.Disposable[];
    private opening: Promise<CaseTree> | undefined;
    private timer: NodeJS.Timeout | undefined;

    constructor(parts: CaseTestParts) {
        this.parts = parts;
        this.subscriptions = [
            parts.active.onDidChange(() => {
                if (parts.active.value !== undefined) this.inBackground(this.tree());
            }),
            parts.cases.onDidChange((key) => this.inBackground(this.refresh(key))),
            parts.functions.onDidChange(() => this.inBackground(this.refreshShown())),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                if (this.opening === undefined || document.languageId !== 'typescript') return;
                clearTimeout(this.timer);
                this.timer = setTimeout(() => this.inBackground(this.refreshShown()), pauseMs);
            }),
            vscode.workspace.onDidDeleteFiles(({ files }) => {
                if (!files.every(isCaseFile)) this.inBackground(this.refreshShown());
            }),
        ];
        this.inBackground(parts.cases.inStorage().then((keys) => (keys.length > 0 ? this.tree() : undefined)));
    }

    /** Runs cases of a function as a test run; `reveal` brings the result view up. All of its cases where none are named. */
    async run(functionKey: string, names?: readonly string[], reveal = false): Promise<void> {
        const tree = await this.tree();
        const items = await tree.itemsOf(functionKey, names);
        const source = new vscode.CancellationTokenSource();
        try {
            await this.carryOut(tree, new vscode.TestRunRequest(items), source.token, reveal);
        } finally {
            source.dispose();
        }
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private tree(): Promise<CaseTree> {
        this.opening ??= this.open();
        return this.opening;
    }

    private async open(): Promise<CaseTree> {
        const { CaseTree } = await import('./caseTree.ts');
        const controller = vscode.tests.createTestController(caseTests, l10n.t('Nango Functions'));
        const tree = new CaseTree(controller, this.parts);
        controller.resolveHandler = async (item) => {
            if (item === undefined) await tree.discover();
        };
        controller.refreshHandler = () => tree.discover();
        controller.createRunProfile(
            l10n.t('Dry Run'),
            vscode.TestRunProfileKind.Run,
            (request, token) => this.carryOut(tree, request, token, false),
            true,
        );
        this.subscriptions.push(controller);
        return tree;
    }

    private async carryOut(
        tree: CaseTree,
        request: vscode.TestRunRequest,
        token: vscode.CancellationToken,
        reveal: boolean,
    ): Promise<void> {
        const { CaseTestRun } = await import('./caseTestRun.ts');
        await new CaseTestRun(this.parts, tree, request, token, reveal).carryOut();
    }

    private async refresh(key: string): Promise<void> {
        if (this.opening === undefined && (await this.parts.cases.of(key)).cases.length === 0) return;
        await (await this.tree()).refresh(key);
    }

    private async refreshShown(): Promise<void> {
        await (await this.opening)?.refreshShown();
    }

    private inBackground(work: Promise<unknown>): void {
        work.catch((error: unknown) => this.parts.log.error(error));
    }
}
