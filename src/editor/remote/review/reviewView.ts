import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { reviewIntent, type ReviewIntent } from '../../../protocol/reviewIntent.ts';
import type { ReviewState } from '../../../protocol/reviewState.ts';
import { contexts, views } from '../../ids.ts';
import type { Log } from '../../log.ts';
import type { Report } from '../../report.ts';
import { webviewOptions, webviewPage } from '../../runs/webviewPage.ts';
import type { Session } from '../../session/session.ts';

/** What the view of a review works with. */
export interface ReviewViewParts {
    readonly extensionUri: vscode.Uri;
    readonly session: Session;
    readonly report: Report;
    readonly log: Log;
    readonly state: (version: number) => Promise<ReviewState | undefined>;
    readonly carryOut: (intent: ReviewIntent) => Promise<void>;
}

/** The view that takes the place of Dry Run while a review is open. It exists for that long only. */
export class ReviewView implements vscode.WebviewViewProvider {
    private readonly parts: ReviewViewParts;
    private registration: vscode.Disposable | undefined;
    private view: vscode.WebviewView | undefined;
    private version = 0;
    private pushing: Promise<void> = Promise.resolve();
    private pushWanted = false;
    private turns: Promise<void> = Promise.resolve();

    constructor(parts: ReviewViewParts) {
        this.parts = parts;
    }

    get isVisible(): boolean {
        return this.view?.visible === true;
    }

    /** Opened and closed one after the other: a review may be asked for while the one before goes. */
    async open(): Promise<void> {
        await this.inTurn(async () => {
            this.registration ??= vscode.window.registerWebviewViewProvider(views.review, this);
            await vscode.commands.executeCommand('setContext', contexts.reviewOpen, true);
            await vscode.commands.executeCommand(`${views.review}.focus`, { preserveFocus: true });
        });
        this.push();
    }

    async close(): Promise<void> {
        await this.inTurn(async () => {
            await vscode.commands.executeCommand('setContext', contexts.reviewOpen, false);
            this.registration?.dispose();
            this.registration = undefined;
            this.view = undefined;
        });
    }

    resolveWebviewView(view: vscode.WebviewView): void {
        this.view = view;
        view.webview.options = webviewOptions(this.parts.extensionUri);
        view.webview.onDidReceiveMessage((message: unknown) => {
            const intent = reviewIntent.safeParse(message);
            if (intent.success) this.carryOut(intent.data);
            else this.parts.log.warn(`unknown message from ${views.review}`);
        });
        view.onDidDispose(() => {
            if (this.view === view) this.view = undefined;
        });
        view.webview.html = webviewPage(view.webview, this.parts.extensionUri, 'review', l10n.t('Deploy'));
    }

    /** One push after the other, each with the state as it is by then; one that is still to come covers all changes. */
    push(): void {
        if (this.view === undefined || this.pushWanted) return;
        this.pushWanted = true;
        this.pushing = this.pushing
            .then(async () => {
                this.pushWanted = false;
                const state = await this.parts.state(++this.version);
                if (state === undefined) return;
                await this.view?.webview.postMessage({
                    type: 'state',
                    state: this.parts.session.parts.mask.applyToJson(state),
                });
            })
            .catch((error: unknown) => this.parts.log.error(error));
    }

    private inTurn(work: () => Promise<void>): Promise<void> {
        const turn = this.turns.then(work);
        this.turns = turn.catch(() => undefined);
        return turn;
    }

    private carryOut(intent: ReviewIntent): void {
        if (intent.intent === 'ready') this.push();
        else this.parts.carryOut(intent).catch((error: unknown) => this.parts.report.show(error));
    }
}
