import * as vscode from 'vscode';
import type { InputSectionId } from '../../../protocol/inputsIntent.ts';
import type { InputsForm } from '../../../protocol/inputsState.ts';
import type { ActiveFunction } from '../../authoring/activeFunction.ts';
import type { Cases } from '../../cases/cases.ts';
import { views } from '../../ids.ts';
import type { Log } from '../../log.ts';
import type { Report } from '../../report.ts';
import type { Session } from '../../session/session.ts';
import type { RunStore } from '../runStore.ts';
import type { Connections } from './connections.ts';
import type { Drafts } from './drafts.ts';
import type { InputsPage } from './inputsPage.ts';
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

/** The side bar's Dry Run view; its page comes once it is looked at. */
export class InputsView implements vscode.WebviewViewProvider {
    private readonly parts: InputsViewParts;
    private readonly registered: vscode.Disposable;
    private page: InputsPage | undefined;
    private focus: InputsForm['focus'];

    constructor(parts: InputsViewParts) {
        this.parts = parts;
        this.registered = vscode.window.registerWebviewViewProvider(views.inputs, this);
    }

    async resolveWebviewView(view: vscode.WebviewView): Promise<void> {
        const { InputsPage } = await import('./inputsPage.ts');
        const page = new InputsPage(view, this.parts, () => this.focus);
        this.page = page;
        view.onDidDispose(() => {
            page.dispose();
            if (this.page === page) this.page = undefined;
        });
    }

    /** Brings the view up; the keyboard goes there only if asked. */
    async reveal({ focus }: { readonly focus: boolean }): Promise<void> {
        await vscode.commands.executeCommand(`${views.inputs}.focus`, { preserveFocus: !focus });
    }

    /** Sends the keyboard to a section that stops a run. */
    goTo(section: InputSectionId, pointer: string): void {
        // The view remembers what it answered longer than this window lives: times never come again.
        this.focus = { section, pointer, sequence: Date.now() };
        this.page?.push();
    }

    dispose(): void {
        this.registered.dispose();
        this.page?.dispose();
    }
}
