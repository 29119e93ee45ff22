import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isUnderWay, type RunState } from '../../core/run/runState.ts';
import { duration } from '../../core/text/duration.ts';
import type { Cases } from '../cases/cases.ts';
import { commands } from '../ids.ts';
import type { Deployments } from '../remote/deployments.ts';
import type { Outcomes } from '../runs/result/outcomes.ts';
import type { RunStore } from '../runs/runStore.ts';
import type { Session } from '../session/session.ts';
import { readSettings } from '../settings.ts';
import { problemsWords, type Compiles } from './compiles.ts';
import type { FunctionAtHand, Functions } from './functionAtHand.ts';
import { notWatchingLenses, outcomeLens, runningLenses, tickMs, type Lens } from './runLenses.ts';

/**
 * Lenses of an editor that comes to the front are told anew after this. VS Code draws them as it remembers them, which
 * lead nowhere, and gives up asking for new ones when the keyboard goes elsewhere meanwhile, as it does when our views
 * take it: they would stay dead until somebody clicks into the text. Milliseconds.
 */
const toldAnewMs = 1_000;

/** What lenses show. */
export interface LensParts {
    readonly functions: Functions;
    readonly compiles: Compiles;
    readonly store: RunStore;
    readonly outcomes: Outcomes;
    readonly deployments: Deployments;
    readonly session: Session;
    readonly cases: Cases;
}

/** Dry Run · Compile · Deploy and the last outcome, above the create call. */
export class FunctionLenses implements vscode.CodeLensProvider {
    private readonly parts: LensParts;
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeCodeLenses = this.changed.event;
    private readonly subscriptions: vscode.Disposable[];
    private timer: NodeJS.Timeout | undefined;
    private tellingAnew: NodeJS.Timeout | undefined;
    private readonly phases = new Map<string, RunState['phase']>();

    constructor(parts: LensParts) {
        this.parts = parts;
        const refresh = (): void => this.changed.fire();
        this.subscriptions = [
            this.changed,
            vscode.languages.registerCodeLensProvider({ language: 'typescript' }, this),
            parts.functions.onDidChange(refresh),
            parts.compiles.onDidChange(refresh),
            parts.deployments.onDidChange(refresh),
            parts.session.onDidChange(refresh),
            parts.cases.onDidChange(refresh),
            parts.store.onDidChange((run) => this.runChanged(run)),
            vscode.window.onDidChangeVisibleTextEditors(() => this.tellAnew()),
            vscode.workspace.onDidChangeConfiguration((event) => {
                if (event.affectsConfiguration('nango.codeLens')) refresh();
            }),
        ];
    }

    async provideCodeLenses(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
        const fn = await this.parts.functions.in(document);
        if (fn === undefined || !(await readSettings(document.uri)).codeLens) return [];
        const { call, callEnd } = fn.found;
        const range = new vscode.Range(call.line, call.character, callEnd.line, callEnd.character);
        const { environment } = await this.parts.session.state();
        const lenses = await this.lensesOf(fn);
        if (environment.production) {
            lenses.push({
                title: `$(shield)\u00a0${environment.name}`,
                command: commands.switchEnvironment,
                tooltip: l10n.t('Production. Dry runs and deployments go to {0}.', environment.name),
            });
        }
        return lenses.map(
            ({ title, command, tooltip, args }) =>
                new vscode.CodeLens(range, {
                    title,
                    command,
                    ...(tooltip === undefined ? {} : { tooltip }),
                    arguments: [...(args ?? [document.uri])],
                }),
        );
    }

    dispose(): void {
        clearTimeout(this.timer);
        clearTimeout(this.tellingAnew);
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async lensesOf(fn: FunctionAtHand): Promise<Lens[]> {
        const compile = this.compileLens(fn);
        const obstacle = fn.obstacles.find(({ blocking }) => blocking) ?? fn.obstacles[0];
        const run = this.parts.store.latestOf(fn.key);
        if (run !== undefined && isUnderWay(run)) return runningLenses(run);
        if (run?.phase === 'notWatching') return notWatchingLenses(run);
        if (obstacle !== undefined) {
            return [
                compile,
                {
                    title: `$(circle-slash)\u00a0${l10n.t("Can't run remotely: {0}", obstacle.message)}`,
                    command: commands.dryRun,
                    tooltip: obstacle.message,
                },
            ];
        }
        const lenses: Lens[] = [
            { title: `$(play)\u00a0${l10n.t('Dry Run')}`, command: commands.dryRun },
            ...(await this.caseLenses(fn)),
            compile,
            this.deployLens(fn),
        ];
        const { environment } = await this.parts.session.state();
        const ended = this.parts.store.latestOf(fn.key, environment.id);
        const outcome = ended === undefined ? undefined : await this.parts.outcomes.of(ended);
        if (outcome !== undefined) lenses.push(outcomeLens(outcome));
        return lenses;
    }

    private async caseLenses({ key }: FunctionAtHand): Promise<readonly Lens[]> {
        const { cases } = await this.parts.cases.of(key);
        return cases.length === 0 ? [] : [{ title: l10n.t('Dry Run · case…'), command: commands.runCase }];
    }

    private deployLens({ key }: FunctionAtHand): Lens {
        const underWay = this.parts.deployments.underWay.some(({ functionKey }) => functionKey === key);
        return underWay
            ? { title: `$(cloud-upload)\u00a0${l10n.t('Deploying')}`, command: commands.showDeployments }
            : { title: l10n.t('Deploy'), command: commands.deploy };
    }

    private compileLens(fn: FunctionAtHand): Lens {
        const status = this.parts.compiles.statusOf(fn.document);
        switch (status?.kind) {
            case undefined:
                return { title: l10n.t('Compile'), command: commands.compile };
            case 'compiling':
                return { title: `$(loading~spin)\u00a0${l10n.t('Compiling')}`, command: commands.compile };
            case 'compiled':
                return {
                    title: `$(pass)\u00a0${l10n.t('Compiled · {0}', duration(status.ms))}`,
                    command: commands.compile,
                };
            case 'problems':
                return {
                    title: `$(error)\u00a0${problemsWords(status.count)}`,
                    command: commands.goToProblem,
                    tooltip: l10n.t('Go to the first problem'),
                };
        }
    }

    /**
     * Looks that bring nothing new change no lens: VS Code waits for a pause before it asks for lenses again, and looks
     * come more often than that.
     */
    private runChanged({ key, phase }: RunState): void {
        if (this.phases.get(key) === phase) return;
        this.phases.set(key, phase);
        this.changed.fire();
        this.tick();
    }

    private tellAnew(): void {
        clearTimeout(this.tellingAnew);
        this.tellingAnew = setTimeout(() => this.changed.fire(), toldAnewMs);
    }

    private tick(): void {
        clearTimeout(this.timer);
        if (this.parts.store.underWay().length === 0) return;
        this.timer = setTimeout(() => {
            this.changed.fire();
            this.tick();
        }, tickMs);
    }
}
