import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { jsonText } from '../../../core/text/json.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import type { CaseOutcome } from '../caseRuns.ts';
import { callRange } from './caseTree.ts';

/** Tells the Test Explorer how one case goes; secrets are masked. */
export class CaseReport {
    private readonly testRun: vscode.TestRun;
    private readonly item: vscode.TestItem;
    private readonly mask: SecretMask;
    private readonly where: vscode.Location | undefined;

    constructor(testRun: vscode.TestRun, item: vscode.TestItem, fn: FunctionAtHand | undefined, mask: SecretMask) {
        this.testRun = testRun;
        this.item = item;
        this.mask = mask;
        this.where = fn === undefined ? undefined : new vscode.Location(fn.document.uri, callRange(fn));
    }

    /** It was not run, or nobody watches it any more. */
    skipped(): void {
        this.testRun.skipped(this.item);
    }

    /** It could not be run. */
    errored(message: string, ms?: number): void {
        this.say(`✗ ${message}`);
        this.testRun.errored(this.item, this.message(message), ms);
    }

    /** What the run came to; `run`: with its report. */
    ended(outcome: CaseOutcome, run: RunState | undefined): void {
        if (run !== undefined) this.say(headOf(run));
        if (run?.dryRun?.output !== undefined) this.say(run.dryRun.output);
        const ms = run === undefined ? undefined : (run.dryRun?.durationMs ?? (run.endedAt ?? 0) - run.startedAt);
        switch (outcome.kind) {
            case 'passed':
                this.say(`✓ ${l10n.t('As expected.')}`);
                {
                    this.testRun.passed(this.item, ms);
                    return;
                }
            case 'failed': {
                const { message, sides } = outcome.verdict;
                this.say(`✗ ${message}`);
                this.testRun.failed(this.item, this.message(message, sides), ms);
                return;
            }
            case 'errored': {
                this.errored(outcome.message, ms);
                return;
            }
            case 'left':
                this.say(
                    run === undefined
                        ? l10n.t('Stopped before it was sent.')
                        : l10n.t('Not watched any more. The run goes on in Nango and its calls are real.'),
                );
                {
                    this.skipped();
                    return;
                }
        }
    }

    private message(
        text: string,
        sides?: { readonly expected: unknown; readonly actual: unknown },
    ): vscode.TestMessage {
        const json = (value: unknown): string => this.mask.apply(jsonText(value, 4) ?? '');
        const sentence = this.mask.apply(text);
        const message =
            sides === undefined
                ? new vscode.TestMessage(sentence)
                : vscode.TestMessage.diff(sentence, json(sides.expected), json(sides.actual));
        if (this.where !== undefined) message.location = this.where;
        return message;
    }

    /** The terminal that shows it wants both characters of a line break. */
    private say(text: string): void {
        this.testRun.appendOutput(`${this.mask.apply(text)}\n`.replace(/\r?\n/g, '\r\n'), undefined, this.item);
    }
}

/** Outputs of several runs stand below each other. */
function headOf({ name, caseName = '', environment, integration, inputs }: RunState): string {
    return `▶ ${name} · ${caseName} (${environment.name} · ${integration} · ${inputs?.connection ?? ''})`;
}
