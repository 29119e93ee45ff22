import * as vscode from 'vscode';
import { contexts } from '../../ids.ts';
import type { OpenReview } from './openReview.ts';
import { OneReview } from './oneReview.ts';
import { ReviewItem, type ReviewParts } from './reviewItem.ts';
import type { ReviewSubject } from './reviewSubject.ts';
import { ReviewView } from './reviewView.ts';
import { SeveralReview } from './severalReview.ts';

/** Reading waits until typing has paused for so long. Milliseconds. */
const pauseMs = 150;

/** The review that is open, one at a time. */
export class Reviews {
    private readonly parts: ReviewParts;
    private readonly view: ReviewView;
    private readonly subscriptions: readonly vscode.Disposable[];
    private current: OpenReview | undefined;
    private timer: NodeJS.Timeout | undefined;

    constructor(parts: Omit<ReviewParts, 'isVisible'>) {
        const push = (): void => this.view.push();
        this.view = new ReviewView({
            ...parts,
            state: async (version) => this.current?.state(version),
            carryOut: async (intent) => this.current?.carryOut(intent),
        });
        this.parts = { ...parts, isVisible: () => this.view.isVisible };
        this.subscriptions = [
            parts.runs.onDidChange((state) => {
                if (this.current?.shows(state) === true) push();
            }),
            parts.store.onDidChange(push),
            parts.problems.onDidChange(push),
            vscode.workspace.onDidChangeTextDocument(({ document }) => {
                if (this.current?.documents().has(document.uri.toString()) !== true) return;
                clearTimeout(this.timer);
                this.timer = setTimeout(push, pauseMs);
            }),
        ];
    }

    /** Opens the review of a function in the place of the one before. */
    async open(subject: ReviewSubject): Promise<void> {
        const item = await this.itemOf(subject);
        await this.show(new OneReview(this.parts, item, () => this.view.push()));
    }

    /** Opens the review of several functions. */
    async openSeveral(subjects: readonly ReviewSubject[]): Promise<void> {
        const items: ReviewItem[] = [];
        for (const subject of subjects) items.push(await this.itemOf(subject));
        await this.show(new SeveralReview(this.parts, items, () => this.view.push()));
    }

    async openDiff(): Promise<void> {
        await this.current?.openDiff();
    }

    /** Brings the Dry Run view back; a deployment that is under way goes on. */
    async close(): Promise<void> {
        this.current?.dispose();
        this.current = undefined;
        await this.view.close();
    }

    dispose(): void {
        clearTimeout(this.timer);
        for (const subscription of this.subscriptions) subscription.dispose();
        void vscode.commands.executeCommand('setContext', contexts.reviewOpen, false);
    }

    private async itemOf(subject: ReviewSubject): Promise<ReviewItem> {
        const api = await this.parts.session.apiFor(subject.environment);
        return new ReviewItem(this.parts, subject, api.target.origin);
    }

    private async show(review: OpenReview): Promise<void> {
        this.current?.dispose();
        this.current = review;
        await this.view.open();
        await review.start();
        this.view.push();
    }
}
