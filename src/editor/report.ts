import * as vscode from 'vscode';
import { failureOf, serverTextOf, type Failure } from '../core/failure/failure.ts';
import { failureSentence } from '../core/failure/failureSentence.ts';
import { remediesOf, type Remedy } from '../core/failure/remedies.ts';
import type { SecretMask } from '../core/secretMask.ts';
import { commands } from './ids.ts';
import type { Log } from './log.ts';
import { dashboardOf } from './session/dashboard.ts';
import { cloudOrigin } from './session/servers.ts';

/** What a report needs to know to offer its buttons. */
export interface ReportContext {
    /** Does the thing again. */
    readonly tryAgain?: () => void;
    /** What has not happened where nothing reached the server: "Nothing was compiled." */
    readonly undone?: string;
    /** The server asked, for links to its dashboard. */
    readonly origin?: string;
}

/** Tells failures that no view shows: one notification per cause, with what to do about it, and a line in the log. */
export class Report {
    private readonly log: Log;
    private readonly mask: SecretMask;
    private readonly showing = new Set<string>();

    constructor(log: Log, mask: SecretMask) {
        this.log = log;
        this.mask = mask;
    }

    /** Shows what was thrown; stops by the person are no news. */
    async show(thrown: unknown, context: ReportContext = {}): Promise<void> {
        const failure = failureOf(thrown);
        if (failure.kind === 'cancelled') return;
        this.record(failure, thrown);
        const sentence = this.mask.apply(sentenceOf(failure, context));
        if (this.showing.has(sentence)) return;
        this.showing.add(sentence);
        try {
            await this.notify(failure, sentence, context);
        } finally {
            this.showing.delete(sentence);
        }
    }

    /** Only the log line, for failures that a view shows. */
    record(failure: Failure, thrown?: unknown): void {
        this.log.warn(`${failure.kind}: ${failureSentence(failure)}`);
        const text = serverTextOf(failure);
        if (text !== '' && failure.kind !== 'compileFailed') this.log.warn(text.slice(0, 2_000));
        if (failure.kind === 'unexpected') this.log.error(thrown ?? failure.reason);
    }

    private async notify(failure: Failure, sentence: string, context: ReportContext): Promise<void> {
        const offered = remediesOf(failure).filter((remedy) => remedy !== 'tryAgain' || context.tryAgain !== undefined);
        const { remedyLabel } = await import('./remedyLabel.ts');
        const labels = new Map(offered.map((remedy) => [remedyLabel(remedy), remedy]));
        // The wait for a limit ends by itself.
        const show = failure.kind === 'rateLimited' ? vscode.window.showWarningMessage : vscode.window.showErrorMessage;
        const answer = await show(sentence, ...labels.keys());
        const remedy = answer === undefined ? undefined : labels.get(answer);
        if (remedy !== undefined) await carryOut(remedy, failure, context);
    }
}

function sentenceOf(failure: Failure, { undone }: ReportContext): string {
    const unsent = ['unreachable', 'certificate', 'proxy'].includes(failure.kind);
    return unsent && undone !== undefined ? `${failureSentence(failure)} ${undone}` : failureSentence(failure);
}

/** Does what the button says. */
export async function carryOut(remedy: Remedy, failure: Failure, context: ReportContext): Promise<void> {
    switch (remedy) {
        case 'addApiKey':
        case 'enterKeyAgain':
            await vscode.commands.executeCommand(commands.addApiKey);
            break;
        case 'openApiKeys':
            await vscode.env.openExternal(vscode.Uri.parse(dashboardOf(context.origin ?? cloudOrigin)));
            break;
        case 'copyScope':
            if (failure.kind === 'scopeMissing') await vscode.env.clipboard.writeText(failure.scope);
            break;
        case 'chooseConnection':
            await vscode.commands.executeCommand(commands.chooseConnection);
            break;
        case 'chooseIntegration':
            await vscode.commands.executeCommand(commands.chooseIntegration);
            break;
        case 'openProxySettings':
            await vscode.commands.executeCommand('workbench.action.openSettings', 'http.proxy');
            break;
        case 'tryAgain':
        case 'startAnother':
            context.tryAgain?.();
            break;
        case 'showProblems':
            await vscode.commands.executeCommand('workbench.actions.view.problems');
            break;
        case 'showLog':
            await vscode.commands.executeCommand(commands.showLog);
            break;
    }
}
