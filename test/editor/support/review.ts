import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewIntent } from '../../../src/protocol/reviewIntent.ts';
import type { ReviewBlock, ReviewState } from '../../../src/protocol/reviewState.ts';
import { until } from './until.ts';

/** A person's eyes and hands on the review: what it shows, and what is pressed in it. */
export interface ReviewHands {
    /** What it shows now; undefined while none is open. */
    readonly now: () => ReviewState | undefined;
    /** Waits until it shows what is wanted. */
    readonly shows: (what: string, isWanted: (state: ReviewState) => boolean) => Promise<ReviewState>;
    /** Waits until what is deployed has been looked at. */
    readonly ready: () => Promise<ReviewState>;
    readonly ask: (intent: ReviewIntent) => void;
    /** The review stands in a container that is not shown, or in one that is. */
    setVisible(visible: boolean): void;
}

/** The labels of its buttons. */
export function buttonsOf({ buttons }: ReviewState): readonly string[] {
    return buttons.map(({ label }) => label);
}

/** A part of it. */
export function blockOf({ blocks }: ReviewState, id: string): ReviewBlock {
    const block = blocks.find((each) => each.id === id);
    assert(block !== undefined, `no block ${id} in ${blocks.map((each) => each.id).join(', ')}`);
    return block;
}

/** The facts of a part, one line each. */
export function factsOf(state: ReviewState, id: string): readonly string[] {
    return (blockOf(state, id).facts ?? []).map(({ label, value }) => `${label}: ${value}`);
}

/** What changes, one line each. */
export function changesOf(state: ReviewState): readonly string[] {
    return (blockOf(state, 'changes').changes ?? []).map(({ mark, text }) => `${mark}: ${text}`);
}

/** What a part remarks. */
export function notesOf(state: ReviewState, id: string): readonly string[] {
    return (state.blocks.find((each) => each.id === id)?.notes ?? []).map(({ text }) => text);
}

/**
 * Stands in for the webview of the review, which nobody can click in here. The extension's side of it is the real one;
 * the page has tests of its own.
 */
export function useReview(): ReviewHands {
    const before = Object.getOwnPropertyDescriptor(vscode.window, 'registerWebviewViewProvider');
    const register = vscode.window.registerWebviewViewProvider.bind(vscode.window);
    let state: ReviewState | undefined;
    let visible = true;
    let send: (intent: ReviewIntent) => void = () => undefined;

    function adopt(provider: vscode.WebviewViewProvider): vscode.Disposable {
        const messages = new vscode.EventEmitter<unknown>();
        const never = new vscode.EventEmitter<void>().event;
        const webview: vscode.Webview = {
            options: {},
            html: '',
            cspSource: 'test:',
            asWebviewUri: (uri) => uri,
            onDidReceiveMessage: messages.event,
            postMessage: (message: { readonly state: ReviewState }) => {
                state = message.state;
                return Promise.resolve(true);
            },
        };
        const view: vscode.WebviewView = {
            viewType: 'nango.review',
            webview,
            get visible() {
                return visible;
            },
            onDidDispose: never,
            onDidChangeVisibility: never,
            show: () => undefined,
        };
        send = (intent) => messages.fire(intent);
        void provider.resolveWebviewView(view, { state: undefined }, new vscode.CancellationTokenSource().token);
        send({ intent: 'ready' });
        return new vscode.Disposable(() => (state = undefined));
    }

    beforeEach(() => {
        visible = true;
        const value = (id: string, provider: vscode.WebviewViewProvider, options?: object): vscode.Disposable =>
            id === 'nango.review' ? adopt(provider) : register(id, provider, options);
        Object.defineProperty(vscode.window, 'registerWebviewViewProvider', { ...before, value });
    });
    afterEach(async () => {
        await vscode.commands.executeCommand('nango.closeReview');
        if (before !== undefined) Object.defineProperty(vscode.window, 'registerWebviewViewProvider', before);
    });

    const shows: ReviewHands['shows'] = async (what, isWanted) => {
        const found = await until(
            `the review: ${what}`,
            () => state,
            (shown) => shown !== undefined && isWanted(shown),
        );
        assert(found !== undefined);
        return found;
    };
    return {
        now: () => state,
        shows,
        ready: () => shows('looked at', ({ busy }) => !busy),
        ask: (intent) => send(intent),
        setVisible: (shown) => {
            visible = shown;
        },
    };
}
