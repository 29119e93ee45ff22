import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { asksBeside, inputsCommand } from './inputsCommands.ts';
import { inputsIntent, type InputsIntent } from '../../../protocol/inputsIntent.ts';
import type { InputsForm, InputsState } from '../../../protocol/inputsState.ts';
import { contexts, views } from '../../ids.ts';
import { webviewOptions, webviewPage } from '../webviewPage.ts';
import { InputsEdits, isEdit } from './inputsEdits.ts';
import { shownInputs } from './shownInputs.ts';
import type { InputsViewParts } from './inputsView.ts';

/** What stands in the Dry Run view: it is pushed whole states, and its intents are carried out. */
export class InputsPage {
    private readonly view: vscode.WebviewView;
    private readonly parts: InputsViewParts;
    private readonly focus: () => InputsForm['focus'];
    private readonly edits: InputsEdits;
    private readonly subscriptions: readonly vscode.Disposable[];
    private isOver = false;
    private version = 0;
    private pushing: Promise<void> = Promise.resolve();
    private pushWanted = false;

    constructor(view: vscode.WebviewView, parts: InputsViewParts, focus: () => InputsForm['focus']) {
        this.view = view;
        this.parts = parts;
        this.focus = focus;
        this.edits = new InputsEdits(parts, () => this.push());
        const push = (): void => this.push();
        const { extensionUri, session, active, store, connections, cases, drafts, log } = parts;
        this.subscriptions = [
            session.onDidChange(push),
            active.onDidChange(push),
            store.onDidChange(push),
            connections.onDidChange(push),
            cases.onDidChange(push),
            drafts.onDidChange((key) => {
                if (key === active.value?.key) push();
            }),
        ];
        view.webview.options = webviewOptions(extensionUri);
        view.webview.onDidReceiveMessage((message: unknown) => {
            const intent = inputsIntent.safeParse(message);
            if (intent.success) this.carryOut(intent.data);
            else log.warn(`unknown message from ${views.inputs}`);
        });
        view.webview.html = webviewPage(view.webview, extensionUri, 'inputs', l10n.t('Dry Run'));
    }

    /** One push after the other, each with the state as it is by then; one that is still to come covers all changes. */
    push(): void {
        if (this.pushWanted) return;
        this.pushWanted = true;
        this.pushing = this.pushing
            .then(async () => {
                this.pushWanted = false;
                const state = {
                    ...(await shownInputs(this.parts, this.edits, this.focus())),
                    version: ++this.version,
                };
                await vscode.commands.executeCommand('setContext', contexts.hasForm, state.view === 'form');
                if (this.isOver) return;
                this.label(state);
                await this.view.webview.postMessage({
                    type: 'state',
                    state: this.parts.session.parts.mask.applyToJson(state),
                });
            })
            .catch((error: unknown) => this.parts.log.error(error));
    }

    dispose(): void {
        this.isOver = true;
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    /** What can be seen while the view is folded: the environment, and how many dry runs are under way. */
    private label(state: InputsState): void {
        this.view.description = state.view === 'form' ? state.environment.name : '';
        const value = this.parts.store.underWay().length;
        this.view.badge = value === 0 ? undefined : { value, tooltip: l10n.t('{0} dry runs under way', value) };
    }

    /** Intents that ask the person something don't hold up the rest. */
    private carryOut(intent: InputsIntent): void {
        if (intent.intent === 'ready') {
            this.push();
            return;
        }
        const carriedOut = isEdit(intent) ? this.edits.make(intent) : this.command(intent);
        carriedOut.catch((error: unknown) => this.parts.report.show(error));
    }

    private async command(intent: Parameters<typeof inputsCommand>[0]): Promise<void> {
        await this.edits.made;
        await vscode.commands.executeCommand(...inputsCommand(intent, this.parts.active.value?.document.uri));
        // VS Code gives the keyboard to the editor when a pick closes.
        if (asksBeside(intent)) await vscode.commands.executeCommand(`${views.inputs}.focus`, { preserveFocus: false });
    }
}
