import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { failureSentence } from '../core/failure/failureSentence.ts';
import { dryRunLimitMs } from '../core/run/schedule.ts';
import { clockStart, type RunState } from '../core/run/runState.ts';
import { clockTime, duration } from '../core/text/duration.ts';
import { appendWords } from './appendWords.ts';
import type { ActiveFunction } from './authoring/activeFunction.ts';
import type { Compiles } from './authoring/compiles.ts';
import { commands } from './ids.ts';
import type { Log } from './log.ts';
import type { Deployments } from './remote/deployments.ts';
import type { Outcomes } from './runs/result/outcomes.ts';
import type { RunStore } from './runs/runStore.ts';
import { allowedWords } from './session/allowedWords.ts';
import type { Session, SessionState } from './session/session.ts';

/** An outcome stays so long, then the environment is back. Milliseconds. */
const outcomeMs = 10_000;

/** What the status bar shows. */
export interface StatusBarParts {
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly compiles: Compiles;
    readonly store: RunStore;
    readonly outcomes: Outcomes;
    readonly deployments: Deployments;
    readonly log: Log;
}

interface Face {
    readonly text: string;
    readonly tooltip: string;
    readonly command: string;
    /** The run that a click shows. */
    readonly run?: RunState;
}

/** The one status bar item: the environment, and what is under way. */
export class StatusBar {
    private readonly parts: StatusBarParts;
    private readonly item: vscode.StatusBarItem;
    private readonly subscriptions: vscode.Disposable[];
    private timer: NodeJS.Timeout | undefined;
    private turn = 0;

    constructor(parts: StatusBarParts) {
        this.parts = parts;
        this.item = vscode.window.createStatusBarItem('nango.status', vscode.StatusBarAlignment.Left, 10);
        this.item.name = 'Nango';
        const refresh = (): void => this.refresh();
        this.subscriptions = [
            this.item,
            parts.session.onDidChange(refresh),
            parts.active.onDidChange(refresh),
            parts.compiles.onDidChange(refresh),
            parts.store.onDidChange(refresh),
            parts.outcomes.onDidChange(refresh),
            parts.deployments.onDidChange(refresh),
        ];
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private refresh(): void {
        const turn = ++this.turn;
        const show = ({ face, production, ticking }: Awaited<ReturnType<StatusBar['face']>>): void => {
            if (turn !== this.turn) return;
            clearTimeout(this.timer);
            if (ticking) this.timer = setTimeout(() => this.refresh(), 1_000);
            if (face === undefined) {
                this.item.hide();
                return;
            }
            this.item.text = face.text;
            this.item.tooltip = tooltipOf(face.tooltip);
            this.item.command =
                face.run === undefined
                    ? face.command
                    : { title: face.text, command: face.command, arguments: [vscode.Uri.parse(face.run.functionKey)] };
            this.item.backgroundColor = production ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
            this.item.accessibilityInformation = { label: spoken(face) };
            this.item.show();
        };
        this.face().then(show, (error: unknown) => this.parts.log.error(error));
    }

    private async face(): Promise<{ face: Face | undefined; production: boolean; ticking: boolean }> {
        const state = await this.parts.session.state();
        const { production } = state.environment;
        const work = await this.workFace(state);
        if (work !== undefined) return { face: work, production, ticking: true };
        // Nothing of Nango's in this window: no place taken.
        const wanted =
            this.parts.active.value !== undefined || state.key === 'stored' || this.parts.store.all().length > 0;
        return { face: wanted ? idleFace(state) : undefined, production, ticking: false };
    }

    private async workFace(state: SessionState): Promise<Face | undefined> {
        const { store, compiles, deployments } = this.parts;
        const env = envText(state);
        const runs = store.underWay();
        const [run] = runs;
        if (run !== undefined) {
            if (runs.length > 1) {
                return {
                    text: `$(loading~spin) ${l10n.t('{0} dry runs', runs.length)} ${env}`,
                    tooltip: runs.map(runLine).join('\n\n'),
                    command: commands.showResult,
                };
            }
            const icon = run.phase === 'reconnecting' ? '$(debug-disconnect)' : '$(loading~spin)';
            const time = run.phase === 'reconnecting' ? '' : ` ${clockTime(Date.now() - clockStart(run))}`;
            return {
                text: `${icon} ${run.name}${time} ${env}`,
                tooltip: runLine(run),
                command: commands.showResult,
                run,
            };
        }
        const [deployment] = deployments.underWay;
        if (deployment !== undefined) {
            const elapsed = clockTime(Date.now() - deployment.since);
            const tooltip = l10n.t('Deploying to {0} · {1}', deployment.environment, elapsed);
            const icon = deployment.reconnecting ? '$(debug-disconnect)' : '$(cloud-upload)';
            return { text: `${icon} ${deployment.name} ${env}`, tooltip, command: commands.showDeployments };
        }
        const [compiling] = compiles.underWay;
        if (compiling !== undefined) {
            const name = compiling.uri.path.replace(/^.*\//, '').replace(/\.ts$/, '');
            const elapsed = clockTime(Date.now() - compiling.since);
            return {
                text: `$(loading~spin) ${name} ${env}`,
                tooltip: l10n.t('Compiling {0} · {1}', name, elapsed),
                command: commands.showMenu,
            };
        }
        return this.endedFace(env);
    }

    private async endedFace(env: string): Promise<Face | undefined> {
        const ended = this.parts.store
            .all()
            .find(({ endedAt }) => endedAt !== undefined && Date.now() - endedAt < outcomeMs);
        const outcome = ended === undefined ? undefined : await this.parts.outcomes.of(ended);
        if (ended === undefined || outcome === undefined) return undefined;
        return {
            text: `${outcome.doubtful ? '$(warning)' : outcome.ok ? '$(pass)' : '$(error)'} ${ended.name} ${env}`,
            tooltip: outcome.sentence,
            command: commands.showResult,
            run: ended,
        };
    }
}

function idleFace(state: SessionState): Face {
    const { environment, server, key, refused, abilities } = state;
    const where = environment.production
        ? `**${environment.name}** · **${l10n.t('production')}** · ${server.host}`
        : `**${environment.name}** · ${server.host}`;
    if (key === 'none') {
        return {
            text: `$(key) ${l10n.t('Nango: add key')}`,
            tooltip: l10n.t('Add an API key to compile and dry run.'),
            command: commands.addApiKey,
        };
    }
    if (refused) {
        return {
            text: `$(warning) ${environment.name}`,
            tooltip: l10n.t('Nango refused the key. Click to enter it again.'),
            command: commands.addApiKey,
        };
    }
    const from = key === 'process' ? ` · ${l10n.t('Key from NANGO_SECRET_KEY.')}` : '';
    const may = abilities.length === 0 ? '' : ` · ${l10n.t('Key may {0}.', allowedWords(abilities))}`;
    return { text: envText(state), tooltip: where + from + may, command: commands.showMenu };
}

function envText({ environment }: SessionState): string {
    return `${environment.production ? '$(shield)' : '$(server-environment)'} ${environment.name}`;
}

function runLine(run: RunState): string {
    const what = l10n.t('Dry run of {0}, {1} · {2}.', run.name, run.integration, run.inputs?.connection ?? '');
    if (run.phase === 'reconnecting' && run.failure !== undefined) {
        return `${what} ${failureSentence(run.failure)} ${l10n.t('Trying again.')}`;
    }
    const elapsed = duration(Math.floor((Date.now() - clockStart(run)) / 1000) * 1000).replace('.0', '');
    return `${what} ${l10n.t('Running {0} of at most {1} min. Click to show.', elapsed, dryRunLimitMs / 60_000)}`;
}

/** Only our own emphasis counts as markup: names and messages of others are shown as they are. */
function tooltipOf(text: string): vscode.MarkdownString {
    const tooltip = new vscode.MarkdownString();
    for (const [i, part] of text.split('**').entries()) {
        if (i % 2 === 0) appendWords(tooltip, part);
        else appendWords(tooltip.appendMarkdown('**'), part).appendMarkdown('**');
    }
    return tooltip;
}

/** The text without icons and emphasis, as a screen reader should say it. */
function spoken({ text, tooltip }: Face): string {
    return `Nango: ${text.replace(/\$\([^)]*\)\s*/g, '')}. ${tooltip.replaceAll('**', '')}`;
}
