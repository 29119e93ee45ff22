import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { isUnderWay, type RunState } from '../../../core/run/runState.ts';
import type { ResultState } from '../../../protocol/resultState.ts';
import { contexts, views } from '../../ids.ts';
import type { Log } from '../../log.ts';
import type { Report } from '../../report.ts';
import type { Session } from '../../session/session.ts';
import type { TextDocuments } from '../../textDocuments.ts';
import type { OpenComparison } from '../compare/openComparison.ts';
import type { IntentSource } from './carryOutIntent.ts';
import { hasCodeChanged } from './codeChanged.ts';
import type { Outcomes } from './outcomes.ts';
import type { RunChecks } from './runChecks.ts';
import type { RunDeeds } from './runDeeds.ts';
import type { RunOutputs } from './runOutputs.ts';
import type { RunPlaces } from './runPlaces.ts';
import type { RunTraces } from './runTraces.ts';
import type { ShownRuns } from './shownRuns.ts';
import type { FirstPaints } from '../firstPaints.ts';
import type { RunStore } from '../runStore.ts';
import { webviewOptions, webviewPage } from '../webviewPage.ts';

/** What the result view shows and whom it tells. */
export interface ResultViewParts {
    readonly extensionUri: vscode.Uri;
    readonly session: Session;
    readonly store: RunStore;
    readonly paints: FirstPaints;
    readonly outputs: RunOutputs;
    readonly outcomes: Outcomes;
    readonly traces: RunTraces;
    readonly checks: RunChecks;
    readonly places: RunPlaces;
    readonly documents: TextDocuments;
    readonly log: Log;
    readonly report: Report;
}

/** The panel's Nango Result view: one run at a time, the one started or chosen last. */
export class ResultView implements vscode.WebviewViewProvider {
    private readonly parts: ResultViewParts;
    private readonly subscriptions: vscode.Disposable[];
    private view: vscode.WebviewView | undefined;
    private shownKey: string | undefined;
    private comparison: OpenComparison | undefined;
    private version = 0;
    private pushing: Promise<void> = Promise.resolve();
    private pushWanted = false;
    private toldChanged = false;
    /** The run whose first rows the page has. */
    private aheadOf: string | undefined;
    private madeShownRuns: Promise<ShownRuns> | undefined;

    constructor(parts: ResultViewParts) {
        this.parts = parts;
        this.subscriptions = [
            vscode.window.registerWebviewViewProvider(views.result, this),
            parts.store.onDidChange((run) => {
                const dropped = parts.store.get(run.key) === undefined;
                if (dropped && this.comparison?.isOf(run.key) === true) this.endComparison();
                const gone = run.key === this.shownKey && dropped;
                // A run that was dropped before it began leaves the one before it.
                if (gone) this.shownKey = (parts.store.latestOf(run.functionKey) ?? parts.store.all()[0])?.key;
                this.shownKey ??= parts.store.all()[0]?.key;
                if (gone || run.key === this.shownKey) this.changed();
            }),
            parts.checks.onDidMake(({ key }) => {
                if (key === this.shownKey) this.push();
            }),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                const run = this.shown;
                if (run?.functionKey !== document.uri.toString()) return;
                if (hasCodeChanged(run) !== this.toldChanged) this.push();
            }),
        ];
    }

    /** The run shown. */
    get shown(): RunState | undefined {
        return this.shownKey === undefined ? undefined : this.parts.store.get(this.shownKey);
    }

    /** The view can be seen now. */
    get visible(): boolean {
        return this.view?.visible === true;
    }

    /** Shows another run; the view stays where it is, or hidden. */
    async show(key: string): Promise<void> {
        this.endComparison();
        this.shownKey = key;
        await this.parts.store.withReport(key);
        this.changed();
    }

    /** Two runs take over the view until they are closed, or a run is to be shown. */
    async compare(make: (changed: () => void) => OpenComparison): Promise<void> {
        this.endComparison();
        this.comparison = make(() => this.push());
        await this.comparison.compare();
        this.changed();
    }

    /** Brings the view up and leaves the keyboard where it is. */
    async reveal(): Promise<void> {
        if (this.view !== undefined) this.view.show(true);
        else await vscode.commands.executeCommand(`${views.result}.focus`, { preserveFocus: true });
    }

    /** Opens what matters most of the run shown as a document. */
    async openDocument(): Promise<void> {
        await (await this.deeds).openDocument(this.shownKey);
    }

    /** Asks what of the run shown is to be saved, and saves it. */
    async save(): Promise<void> {
        await (await this.deeds).save(this.shownKey);
    }

    /** Copies a report of the run shown, for an issue or a pull request. */
    async copyAsMarkdown(): Promise<void> {
        await (await this.shownRuns).copyAsMarkdown(this.shownKey);
    }

    async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
        const { resultIntent } = await import('../../../protocol/resultIntent.ts');
        const { carryOutIntent } = await import('./carryOutIntent.ts');
        this.view = view;
        view.webview.options = webviewOptions(this.parts.extensionUri);
        view.webview.onDidReceiveMessage((message: unknown) => {
            const intent = resultIntent.safeParse(message);
            if (intent.success)
                carryOutIntent(intent.data, this.source).catch((error: unknown) => this.parts.report.show(error));
            else this.parts.log.warn(`unknown message from ${views.result}`);
        });
        view.onDidDispose(() => (this.view = undefined));
        view.webview.html = webviewPage(view.webview, this.parts.extensionUri, 'result', l10n.t('Nango Result'));
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private endComparison(): void {
        this.comparison?.close();
        this.comparison = undefined;
    }

    private changed(): void {
        const run = this.shown;
        void vscode.commands.executeCommand('setContext', contexts.hasRun, run !== undefined);
        void vscode.commands.executeCommand('setContext', contexts.hasOwnRun, run !== undefined && run.codeHash !== '');
        void vscode.commands.executeCommand(
            'setContext',
            contexts.hasSyncRun,
            run?.type === 'sync' && run.codeHash !== '',
        );
        void vscode.commands.executeCommand('setContext', contexts.runPinned, run?.pinned === true);
        void vscode.commands.executeCommand('setContext', contexts.watching, run !== undefined && isUnderWay(run));
        if (this.visible && this.comparison === undefined && run?.endedAt !== undefined && this.aheadOf !== run.key)
            this.parts.paints.expect(run.key);
        this.push();
    }

    private push(): void {
        if (this.view === undefined || this.pushWanted) return;
        this.pushWanted = true;
        this.pushing = this.pushing
            .then(async () => {
                this.pushWanted = false;
                const state = await this.state();
                const ahead = await this.rowsAhead(state);
                if (ahead !== undefined) void this.view?.webview.postMessage(ahead);
                await this.view?.webview.postMessage({
                    type: 'state',
                    state: this.parts.session.parts.mask.applyToJson(state),
                });
            })
            .catch((error: unknown) => this.parts.log.error(error));
    }

    private async state(): Promise<ResultState> {
        const version = ++this.version;
        const comparison = this.comparison?.shown();
        if (comparison !== undefined) return { view: 'compare', version, comparison };
        if (this.shownKey === undefined) return { view: 'empty', version };
        const state = await (await this.shownRuns).state(this.shownKey, version);
        if (state.view === 'run') this.toldChanged = state.run.codeChanged;
        return state;
    }

    /** Sent once: later states leave the rows as they are. */
    private async rowsAhead(state: ResultState): Promise<unknown> {
        if (state.view !== 'run' || this.aheadOf === state.run.key || state.run.endedAt === undefined) return undefined;
        this.aheadOf = state.run.key;
        return (await this.deeds).held.ahead(state.run);
    }

    /** Loaded when the first run is shown. */
    private get shownRuns(): Promise<ShownRuns> {
        const { session, ...parts } = this.parts;
        this.madeShownRuns ??= import('./shownRuns.ts').then(
            ({ ShownRuns }) => new ShownRuns({ ...parts, mask: session.parts.mask }),
        );
        return this.madeShownRuns;
    }

    private get deeds(): Promise<RunDeeds> {
        return this.shownRuns.then(({ deeds }) => deeds);
    }

    /** What an intent of the page is carried out with. */
    private get source(): IntentSource {
        const { paints, places, session } = this.parts;
        return {
            shownKey: this.shownKey,
            run: this.shown,
            comparison: this.comparison,
            paints,
            places,
            mask: session.parts.mask,
            deeds: () => this.deeds,
            answer: async (message) => this.view?.webview.postMessage(message),
            push: () => this.push(),
            pushToNewPage: () => {
                this.aheadOf = undefined;
                this.push();
            },
            closeComparison: () => {
                this.endComparison();
                this.push();
            },
        };
    }
}
