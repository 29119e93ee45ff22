import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Draft } from '../../../core/inputs/draft.ts';
import type { InputSectionId, InputsIntent } from '../../../protocol/inputsIntent.ts';
import type { InputsForm, InputsState } from '../../../protocol/inputsState.ts';
import type { ActiveFunction } from '../../authoring/activeFunction.ts';
import type { FunctionAtHand } from '../../authoring/functionAtHand.ts';
import type { Cases } from '../../cases/cases.ts';
import { contexts, views } from '../../ids.ts';
import type { Log } from '../../log.ts';
import type { Report } from '../../report.ts';
import type { Session } from '../../session/session.ts';
import type { Connections } from './connections.ts';
import type { Drafts } from './drafts.ts';
import type { inputsFormOf } from './inputsState.ts';
import { withLastConnection } from './lastConnection.ts';
import type { RunStore } from '../runStore.ts';
import { webviewOptions, webviewPage } from '../webviewPage.ts';
import type { WriteGuard } from './writeGuard.ts';

/** What the Dry Run view shows and whom it tells. */
export interface InputsViewParts {
    readonly extensionUri: vscode.Uri;
    readonly session: Session;
    readonly active: ActiveFunction;
    readonly drafts: Drafts;
    readonly cases: Cases;
    readonly store: RunStore;
    readonly connections: Connections;
    readonly writeGuard: WriteGuard;
    readonly log: Log;
    readonly report: Report;
}

/** The side bar's Dry Run view: pushes whole states, carries out intents. */
export class InputsView implements vscode.WebviewViewProvider {
    private readonly parts: InputsViewParts;
    private readonly subscriptions: vscode.Disposable[];
    private view: vscode.WebviewView | undefined;
    private version = 0;
    private readonly editSequences = new Map<string, number>();
    private focus: InputsForm['focus'];
    private pushing: Promise<void> = Promise.resolve();
    private pushWanted = false;
    private edits: Promise<void> = Promise.resolve();

    constructor(parts: InputsViewParts) {
        this.parts = parts;
        const push = (): void => this.push();
        this.subscriptions = [
            vscode.window.registerWebviewViewProvider(views.inputs, this),
            parts.session.onDidChange(push),
            parts.active.onDidChange(push),
            parts.store.onDidChange(push),
            parts.connections.onDidChange(push),
            parts.cases.onDidChange(push),
            parts.drafts.onDidChange((key) => {
                if (key === parts.active.value?.key) push();
            }),
        ];
    }

    async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
        const { inputsIntent } = await import('../../../protocol/inputsIntent.ts');
        this.view = view;
        view.webview.options = webviewOptions(this.parts.extensionUri);
        view.webview.onDidReceiveMessage((message: unknown) => {
            const intent = inputsIntent.safeParse(message);
            if (intent.success) this.enqueue(intent.data);
            else this.parts.log.warn(`unknown message from ${views.inputs}`);
        });
        view.onDidDispose(() => (this.view = undefined));
        view.webview.html = webviewPage(view.webview, this.parts.extensionUri, 'inputs', l10n.t('Dry Run'));
    }

    /** Brings the view up; the keyboard goes there only if asked. */
    async reveal({ focus }: { readonly focus: boolean }): Promise<void> {
        await vscode.commands.executeCommand(`${views.inputs}.focus`, { preserveFocus: !focus });
    }

    /** Sends the keyboard to a section that stops a run. */
    goTo(section: InputSectionId, pointer: string): void {
        // The view remembers what it answered longer than this window lives: times never come again.
        this.focus = { section, pointer, sequence: Date.now() };
        this.push();
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    /** One push after the other, each with the state as it is by then; one that is still to come covers all changes. */
    private push(): void {
        if (this.view === undefined || this.pushWanted) return;
        this.pushWanted = true;
        this.pushing = this.pushing
            .then(async () => {
                this.pushWanted = false;
                const state = await this.state();
                await vscode.commands.executeCommand('setContext', contexts.hasForm, state.view === 'form');
                this.label(state);
                await this.view?.webview.postMessage({
                    type: 'state',
                    state: this.parts.session.parts.mask.applyToJson(state),
                });
            })
            .catch((error: unknown) => this.parts.log.error(error));
    }

    /** What can be seen while the view is folded: the environment, and how many dry runs are under way. */
    private label(state: InputsState): void {
        if (this.view === undefined) return;
        this.view.description = state.view === 'form' ? state.environment.name : '';
        const value = this.parts.store.underWay().length;
        this.view.badge = value === 0 ? undefined : { value, tooltip: l10n.t('{0} dry runs under way', value) };
    }

    private async state(): Promise<InputsState> {
        const { session, active, store } = this.parts;
        const version = ++this.version;
        const { environment, server, key, refused } = await session.state();
        if (key === 'none') {
            const [found] = (await session.parts.envFiles.read()).keys;
            return {
                view: 'noKey',
                version,
                environment: { name: environment.name, production: environment.production },
                host: server.host,
                ...(found === undefined ? {} : { envFileKey: found.variable }),
            };
        }
        const fn = active.value;
        if (fn === undefined) {
            const recent = new Map(store.all().map((run) => [run.functionKey, run]));
            return {
                view: 'noFunction',
                version,
                recent: [...recent.values()]
                    .filter(({ codeHash }) => codeHash !== '')
                    .slice(0, 5)
                    .map((run) => ({
                        key: run.functionKey,
                        name: run.name,
                        type: run.type,
                        integration: run.integration,
                    })),
            };
        }
        return { ...(await this.form(fn, refused)), version };
    }

    private async form(fn: FunctionAtHand, keyRefused: boolean): Promise<ReturnType<typeof inputsFormOf>> {
        const { session, drafts, store, connections } = this.parts;
        // Before the draft: its text is then at least as new.
        const editSequence = this.editSequences.get(fn.key) ?? 0;
        const { environment } = await session.state();
        const [{ readDraft }, state, schemas] = await Promise.all([
            import('../../../core/inputs/readDraft.ts'),
            import('./inputsState.ts'),
            fn.schemas(),
        ]);
        const own = await drafts.get(fn.key, environment.id);
        const draft = withLastConnection(own, store, fn.integration, environment.id);
        const reading = readDraft(fn.type, draft, schemas);
        return state.inputsFormOf({
            functionKey: fn.key,
            name: fn.name,
            type: fn.type,
            integration: fn.integration,
            environment: { name: environment.name, production: environment.production },
            draft,
            ...reading,
            ...(await this.parts.cases.shownFor(fn.key, reading.inputs)),
            schemas,
            ofEarlierText: schemas.ofEarlierText,
            obstacles: fn.obstacles,
            providerUse: fn.providerUse,
            asksWrites: await this.parts.writeGuard.asks(fn, environment),
            keyRefused,
            connection: await connections.known(fn.integration, draft.connection),
            run: store.latestOf(fn.key),
            listing: connections.listing,
            editSequence,
            shortcut: process.platform === 'darwin' ? '⌘Enter' : 'Ctrl+Enter',
            focus: this.focus,
        });
    }

    /** Intents are carried out in the order given; those that ask the person something don't hold up the rest. */
    private enqueue(intent: InputsIntent): void {
        const edits = intent.intent === 'edit' || intent.intent === 'editField' || intent.intent === 'undoToLastValid';
        const turn = this.edits.then(() => this.carryOut(intent));
        if (edits) this.edits = turn.catch(() => undefined);
        turn.catch((error: unknown) => this.parts.report.show(error));
    }

    /** Carries out an edit on the draft as it is by then. */
    private async change(
        { functionKey, sequence }: { readonly functionKey: string; readonly sequence: number },
        edit: (draft: Draft) => Partial<Draft>,
    ): Promise<void> {
        const { environment } = await this.parts.session.state();
        await this.parts.drafts.change(functionKey, environment.id, edit);
        // After the draft: a state with this sequence must hold this edit.
        const before = this.editSequences.get(functionKey) ?? 0;
        this.editSequences.set(functionKey, Math.max(before, sequence));
        this.push();
    }

    private async carryOut(intent: InputsIntent): Promise<void> {
        const { active, session, drafts } = this.parts;
        switch (intent.intent) {
            case 'ready':
                this.push();
                break;
            case 'edit': {
                const { retyped } = await import('../../../core/inputs/sectionDraft.ts');
                await this.change(intent, (draft) => retyped(draft, intent.section, intent.text));
                break;
            }
            case 'editField': {
                const { fieldEdited } = await import('../../../core/inputs/fieldEdited.ts');
                const schemas = await active.value?.schemas();
                await this.change(intent, (draft) => fieldEdited(draft, intent.section, intent.edit, schemas));
                break;
            }
            case 'undoToLastValid': {
                const { backToLastValid } = await import('../../../core/inputs/sectionDraft.ts');
                const { environment } = await session.state();
                if (active.value !== undefined)
                    await drafts.change(active.value.key, environment.id, (draft) =>
                        backToLastValid(draft, intent.section),
                    );
                break;
            }
            default: {
                const { asksBeside, inputsCommand } = await import('./inputsCommands.ts');
                await vscode.commands.executeCommand(...inputsCommand(intent, active.value?.document.uri));
                // VS Code gives the keyboard to the editor when a pick closes.
                if (asksBeside(intent)) await this.reveal({ focus: true });
            }
        }
    }
}
