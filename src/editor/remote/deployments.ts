import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { DeploymentRequest } from '../../api/client.ts';
import { FailureError, failureOf } from '../../core/failure.ts';
import type { Deployment } from '../../core/run/job.ts';
import { systemClock } from '../../workflows/clock.ts';
import { deploy } from '../../workflows/deploy.ts';
import type { CompileProblems } from '../authoring/compileProblems.ts';
import { problemsWords, type Compiles } from '../authoring/compiles.ts';
import type { FunctionAtHand } from '../authoring/functionAtHand.ts';
import type { Log } from '../log.ts';
import type { Report } from '../report.ts';
import { dashboardOf } from '../session/dashboard.ts';
import type { Environment } from '../session/environment.ts';
import type { Session } from '../session/session.ts';
import type { TextDocuments } from '../textDocuments.ts';

/** A deployment that is being followed, for the status bar. */
export interface DeploymentUnderWay {
    /** The document's URI. */
    readonly functionKey: string;
    readonly name: string;
    readonly environment: string;
    /** Epoch milliseconds. */
    readonly since: number;
}

/** What deployments are made of. */
export interface DeploymentParts {
    readonly session: Session;
    readonly problems: CompileProblems;
    readonly compiles: Compiles;
    readonly documents: TextDocuments;
    readonly report: Report;
    readonly log: Log;
}

/** Deploys functions and follows each to its end. */
export class Deployments {
    private readonly parts: DeploymentParts;
    private readonly following = new Set<DeploymentUnderWay>();
    private readonly ending = new AbortController();
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when one starts or ends. */
    readonly onDidChange = this.changed.event;

    constructor(parts: DeploymentParts) {
        this.parts = parts;
    }

    get underWay(): readonly DeploymentUnderWay[] {
        return [...this.following];
    }

    /**
     * Deploys a text of a function and says how it ended; true when it was deployed.
     * @throws {FailureError} when it could not be started or its end could not be learned.
     */
    async run(
        fn: FunctionAtHand,
        environment: Environment,
        wishes: Pick<DeploymentRequest, 'version' | 'allowDestructive'>,
    ): Promise<boolean> {
        const api = await this.parts.session.apiFor(environment);
        const sent = this.parts.problems.sending(fn.document);
        const request = { integrationId: fn.integration, name: fn.name, type: fn.type, code: sent.text, ...wishes };
        const entry = { functionKey: fn.key, name: fn.name, environment: environment.name, since: Date.now() };
        this.following.add(entry);
        this.changed.fire();
        try {
            const tools = { clock: systemClock, budget: this.parts.session.budgetFor(api.target.origin) };
            for await (const progress of deploy(api, request, tools, this.ending.signal)) {
                if (progress.kind === 'limited') void this.parts.report.show(new FailureError(progress.failure));
                if (progress.kind === 'unreachable') this.parts.log.warn(`deployment: ${progress.failure.kind}`);
                if (progress.kind !== 'ended') continue;
                const { deployment } = progress;
                const text = compileTextOf(deployment);
                if (text !== undefined) {
                    void this.tellProblems(fn, await this.parts.problems.failed(sent, text));
                } else {
                    if (deployment.status === 'success') this.parts.compiles.compiled(sent);
                    void this.tellEnd(fn, environment, api.target.origin, deployment);
                    return isDeployed(deployment);
                }
            }
        } catch (error) {
            const failure = failureOf(error);
            if (failure.kind !== 'compileFailed') throw error;
            void this.tellProblems(fn, await this.parts.problems.failed(sent, failure.serverText));
        } finally {
            this.parts.problems.forget(sent);
            this.following.delete(entry);
            this.changed.fire();
        }
        return false;
    }

    dispose(): void {
        this.ending.abort();
        this.changed.dispose();
    }

    private async tellProblems(fn: FunctionAtHand, count: number): Promise<void> {
        const show = l10n.t('Show Problems');
        const answer = await vscode.window.showErrorMessage(
            l10n.t('{0} was not deployed: it does not compile ({1}).', fn.name, problemsWords(count)),
            show,
        );
        if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
    }

    private async tellEnd(
        fn: FunctionAtHand,
        environment: Environment,
        origin: string,
        deployment: Deployment,
    ): Promise<void> {
        const showOutput = l10n.t('Show Output');
        const output = deployment.output ?? deployment.error?.message ?? '';
        const openInNango = l10n.t('Open in Nango');
        const buttons = [...(isDeployed(deployment) ? [openInNango] : []), ...(output === '' ? [] : [showOutput])];
        const { mask } = this.parts.session.parts;
        const deployed = mask.apply(deployedWords(fn, environment, deployment));
        const failed = mask.apply(failedWords(fn, environment, deployment));
        const answer = isDeployed(deployment)
            ? await vscode.window.showInformationMessage(deployed, ...buttons)
            : await vscode.window.showErrorMessage(failed, ...buttons);
        if (answer === openInNango) await vscode.env.openExternal(vscode.Uri.parse(dashboardOf(origin)));
        if (answer !== showOutput) return;
        const name = l10n.t('Deployment of {0}', fn.name);
        await this.parts.documents.show(this.parts.documents.keep(`deployment:${deployment.id}`, name, output));
    }
}

function isDeployed({ status, deployed }: Deployment): boolean {
    return status === 'success' && deployed !== false;
}

function compileTextOf({ status, error, output }: Deployment): string | undefined {
    return status === 'failed' && error?.code === 'compilation_error' ? (output ?? error.message) : undefined;
}

function deployedWords(fn: FunctionAtHand, environment: Environment, { deployedFunctions }: Deployment): string {
    const names = deployedFunctions.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`));
    return l10n.t('Deployed {0} to {1}.', names.length === 0 ? fn.name : names.join(', '), environment.name);
}

function failedWords(fn: FunctionAtHand, environment: Environment, { error }: Deployment): string {
    const lines = (error?.message ?? '').split('\n').map((line) => line.trim());
    // What the CLI ends with says why; what it starts with says what it did.
    const reason = lines.filter((line) => line !== '').at(-1) ?? l10n.t('Nango gave no reason');
    return l10n.t('{0} was not deployed to {1}: {2}', fn.name, environment.name, reason);
}
