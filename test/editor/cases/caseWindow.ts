import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { ActiveFunction } from '../../../src/editor/authoring/activeFunction.ts';
import { Cases } from '../../../src/editor/cases/cases.ts';
import { CaseFiles } from '../../../src/editor/cases/caseFiles.ts';
import { CaseTests } from '../../../src/editor/cases/explorer/caseTests.ts';
import { Log } from '../../../src/editor/log.ts';
import { Drafts } from '../../../src/editor/runs/inputs/drafts.ts';
import { RunOutputs } from '../../../src/editor/runs/result/runOutputs.ts';
import { WriteGuard } from '../../../src/editor/runs/inputs/writeGuard.ts';
import { Composition, newState } from '../support/composition.ts';
import { until } from '../support/until.ts';
import { listenIn, type ToldRun } from './testRuns.ts';

/** A window of its own with cases and their Test Explorer, which tests can listen in on. */
export class CaseWindow extends Composition {
    readonly cases: Cases;
    readonly tests: CaseTests;
    readonly runs: readonly ToldRun[];
    readonly controller: () => vscode.TestController;
    readonly #own: readonly vscode.Disposable[];

    constructor(folder: vscode.Uri) {
        const state = newState(folder);
        super(state);
        const { workspaceState } = state;
        const { mask, log } = this.session.parts;
        assert(log instanceof Log);
        const files = new CaseFiles();
        this.cases = new Cases(workspaceState, files, mask);
        const active = new ActiveFunction(this.functions);
        const drafts = new Drafts(workspaceState);
        const { made, runs, controller } = listenIn(
            () =>
                new CaseTests({
                    session: this.session,
                    functions: this.functions,
                    store: this.store,
                    dryRuns: this.dryRuns,
                    cases: this.cases,
                    active,
                    drafts,
                    outputs: new RunOutputs(this.store),
                    resultView: { show: () => Promise.resolve(), reveal: () => Promise.resolve() },
                    writeGuard: new WriteGuard(workspaceState),
                    log,
                }),
        );
        this.tests = made;
        this.runs = runs;
        this.controller = controller;
        this.#own = [made, this.cases, files, active, drafts];
    }

    /** A function's item once the Test Explorer has it. */
    async itemOf(functionKey: string): Promise<vscode.TestItem> {
        const item = await until(
            'the item of the function',
            () => this.#itemNow(functionKey),
            (found) => found !== undefined,
        );
        assert(item !== undefined);
        return item;
    }

    /** The last test run once it has ended. */
    async lastRun(): Promise<ToldRun> {
        const run = await until(
            'the test run to end',
            () => this.runs.at(-1),
            (last) => last?.ended === true,
        );
        assert(run !== undefined);
        return run;
    }

    override dispose(): void {
        for (const part of this.#own) part.dispose();
        super.dispose();
    }

    #itemNow(functionKey: string): vscode.TestItem | undefined {
        try {
            return this.controller().items.get(functionKey);
        } catch {
            return undefined;
        }
    }
}
