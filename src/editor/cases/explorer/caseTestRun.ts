import * as l10n from '@vscode/l10n';
import type * as vscode from 'vscode';
import type { FunctionCase } from '../../../core/cases/functionCase.ts';
import { failureOf } from '../../../core/failure/failure.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import { readSettings } from '../../settings.ts';
import { CaseReport } from './caseReport.ts';
import { CaseRuns } from '../caseRuns.ts';
import type { CaseTestParts } from './caseTests.ts';
import { caseTargetOf, type CaseTree } from './caseTree.ts';
import { mayRunHere } from '../mayRunHere.ts';

/** So many runs go on at once: the platform counts requests per account. */
const atOnce = 3;

interface CaseTest {
    readonly item: vscode.TestItem;
    readonly fn: FunctionAtHand | undefined;
    readonly case: FunctionCase | undefined;
}

/** One test run: dry runs of the cases asked for, a few at once, told to the Test Explorer as they end. */
export class CaseTestRun {
    private readonly parts: CaseTestParts;
    private readonly tree: CaseTree;
    private readonly request: vscode.TestRunRequest;
    private readonly token: vscode.CancellationToken;
    private readonly reveal: boolean;
    private readonly runs: CaseRuns;
    private readonly underWay = new Set<string>();
    /** What the compiler said of a function's text, once its first run is sent: the others need not ask again. */
    private readonly compiles = new Map<string, Promise<string | undefined>>();

    constructor(
        parts: CaseTestParts,
        tree: CaseTree,
        request: vscode.TestRunRequest,
        token: vscode.CancellationToken,
        reveal: boolean,
    ) {
        this.parts = parts;
        this.tree = tree;
        this.request = request;
        this.token = token;
        this.reveal = reveal;
        this.runs = new CaseRuns(parts);
    }

    /** Runs to the end, or until the person stops it: then what runs on is not watched any more. */
    async carryOut(): Promise<void> {
        const tests = await this.tests();
        if (tests.length === 0 || !(await mayRunHere(this.parts, functionsOf(tests)))) return;
        const testRun = this.tree.controller.createTestRun(this.request);
        const stops = [this.token, testRun.token].map((token) =>
            token.onCancellationRequested(() => {
                for (const key of this.underWay) void this.parts.dryRuns.stop(key);
            }),
        );
        for (const { item } of tests) testRun.enqueued(item);
        const line = tests.values();
        const work = async (): Promise<void> => {
            for (const test of line) await this.runOne(testRun, test);
        };
        try {
            await Promise.all(Array.from({ length: atOnce }, work));
        } finally {
            for (const stop of stops) stop.dispose();
            testRun.end();
        }
    }

    private async tests(): Promise<readonly CaseTest[]> {
        if (this.request.include === undefined) await this.tree.discover();
        const asked = this.request.include ?? [...this.tree.controller.items].map(([, item]) => item);
        const left = new Set(this.request.exclude);
        const items = new Set(asked.flatMap((item) => (caseTargetOf(item) === undefined ? childrenOf(item) : [item])));
        const wanted = [...items].filter(
            (item) => !left.has(item) && (item.parent === undefined || !left.has(item.parent)),
        );
        return Promise.all(
            wanted.map(async (item) => {
                const { functionKey = '', name = '' } = caseTargetOf(item) ?? {};
                const fn = await this.tree.functionOf(functionKey);
                return { item, fn, case: await this.parts.cases.find(functionKey, name) };
            }),
        );
    }

    private async runOne(testRun: vscode.TestRun, { item, fn, case: each }: CaseTest): Promise<void> {
        const report = new CaseReport(testRun, item, fn, this.parts.session.parts.mask);
        const stopped = (): boolean => this.token.isCancellationRequested || testRun.token.isCancellationRequested;
        if (stopped()) {
            report.skipped();
            return;
        }
        if (fn === undefined || each === undefined) {
            report.errored(l10n.t('The function or the case is gone.'));
            return;
        }
        const blocking = fn.obstacles.find((obstacle) => obstacle.blocking);
        if (blocking !== undefined) {
            report.errored(blocking.message);
            return;
        }
        testRun.started(item);
        try {
            const run = await this.start(fn, each);
            if ('nothing' in run) {
                report.errored(run.nothing);
                return;
            }
            this.underWay.add(run.key);
            // Stopped while it was being started.
            if (stopped()) await this.parts.dryRuns.stop(run.key);
            const outcome = await this.runs.outcome(run.key, each);
            this.underWay.delete(run.key);
            report.ended(outcome, outcome.run && (await this.parts.store.withReport(outcome.run.key)));
        } catch (error) {
            report.errored(failureSentence(failureOf(error)));
        }
    }

    /** Of a text that does not compile only the first run is sent. */
    private async start(fn: FunctionAtHand, each: FunctionCase): Promise<RunState | { readonly nothing: string }> {
        const first = this.compiles.get(fn.key);
        if (first !== undefined) {
            const refused = await first;
            return refused === undefined ? this.begin(fn, each) : { nothing: refused };
        }
        const starting = this.begin(fn, each);
        const sent = starting.then((run) => ('nothing' in run ? undefined : this.runs.sent(run.key)));
        this.compiles.set(
            fn.key,
            sent.catch(() => undefined),
        );
        return starting;
    }

    private async begin(fn: FunctionAtHand, each: FunctionCase): Promise<RunState | { readonly nothing: string }> {
        const { compileBeforeDryRun } = await readSettings(fn.document.uri);
        const run = await this.runs.start(fn, each, { compileFirst: compileBeforeDryRun });
        if (this.reveal && !('nothing' in run)) {
            await this.parts.resultView.show(run.key);
            await this.parts.resultView.reveal();
        }
        return run;
    }
}

function childrenOf(item: vscode.TestItem): readonly vscode.TestItem[] {
    return [...item.children].map(([, child]) => child);
}

function functionsOf(tests: readonly CaseTest[]): readonly FunctionAtHand[] {
    const functions = tests.flatMap(({ fn }) => fn ?? []);
    return [...new Map(functions.map((fn) => [fn.key, fn])).values()];
}
