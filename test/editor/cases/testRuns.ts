import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** What the Test Explorer was told of one item, last. */
export interface ToldTest {
    readonly state: 'enqueued' | 'started' | 'passed' | 'failed' | 'errored' | 'skipped';
    readonly message?: vscode.TestMessage | undefined;
    readonly duration?: number | undefined;
}

/** One test run as the Test Explorer sees it. */
export class ToldRun {
    readonly tests = new Map<string, ToldTest>();
    output = '';
    ended = false;
    /** The most items that were started and not ended at one time. */
    mostAtOnce = 0;

    /** States by label, in the order of their first news. */
    get states(): Readonly<Record<string, string>> {
        return Object.fromEntries([...this.tests].map(([label, { state }]) => [label, state]));
    }

    /** Takes news of an item. */
    tell(item: vscode.TestItem, told: ToldTest): void {
        this.tests.set(item.label, told);
        const going = [...this.tests.values()].filter(({ state }) => state === 'started').length;
        this.mostAtOnce = Math.max(this.mostAtOnce, going);
    }
}

/** Listens in on everything that a controller made by `make` tells VS Code; it gets an id of its own. */
export function listenIn<Made>(make: () => Made): {
    readonly made: Made;
    readonly runs: ToldRun[];
    readonly controller: () => vscode.TestController;
} {
    const runs: ToldRun[] = [];
    const before = Object.getOwnPropertyDescriptor(vscode.tests, 'createTestController');
    assert(before !== undefined);
    const create = vscode.tests.createTestController;
    let controller: vscode.TestController | undefined;
    const value = (id: string, label: string): vscode.TestController => {
        Object.defineProperty(vscode.tests, 'createTestController', before);
        controller = create(`${id}-${crypto.randomUUID()}`, label);
        const createRun = controller.createTestRun.bind(controller);
        controller.createTestRun = (request, name, persist) => {
            const told = new ToldRun();
            runs.push(told);
            return heard(createRun(request, name, persist), told);
        };
        return controller;
    };
    Object.defineProperty(vscode.tests, 'createTestController', { ...before, value });
    const made = make();
    return {
        made,
        runs,
        controller: () => {
            assert(controller !== undefined, 'no controller was made yet');
            return controller;
        },
    };
}

/** The run, whose news go to both. */
function heard(run: vscode.TestRun, told: ToldRun): vscode.TestRun {
    return {
        name: run.name,
        token: run.token,
        isPersisted: run.isPersisted,
        onDidDispose: run.onDidDispose,
        addCoverage: (coverage) => run.addCoverage(coverage),
        enqueued: (item) => {
            told.tell(item, { state: 'enqueued' });
            run.enqueued(item);
        },
        started: (item) => {
            told.tell(item, { state: 'started' });
            run.started(item);
        },
        skipped: (item) => {
            told.tell(item, { state: 'skipped' });
            run.skipped(item);
        },
        passed: (item, duration) => {
            told.tell(item, { state: 'passed', duration });
            run.passed(item, duration);
        },
        failed: (item, message, duration) => {
            told.tell(item, { state: 'failed', message: onlyOne(message), duration });
            run.failed(item, message, duration);
        },
        errored: (item, message, duration) => {
            told.tell(item, { state: 'errored', message: onlyOne(message), duration });
            run.errored(item, message, duration);
        },
        appendOutput: (text, location, item) => {
            told.output += text;
            run.appendOutput(text, location, item);
        },
        end: () => {
            told.ended = true;
            run.end();
        },
    };
}

function onlyOne(message: vscode.TestMessage | readonly vscode.TestMessage[]): vscode.TestMessage {
    if (!isList(message)) return message;
    const [first] = message;
    assert(first !== undefined && message.length === 1);
    return first;
}

function isList(message: vscode.TestMessage | readonly vscode.TestMessage[]): message is readonly vscode.TestMessage[] {
    return Array.isArray(message);
}
