import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Functions } from '../../authoring/functionAtHand.ts';
import type { Log } from '../../log.ts';
import type { Session } from '../../session/session.ts';
import type { DeployedCodes } from './deployedCodes.ts';

/** What marks are made from. */
export interface MarkParts {
    readonly session: Session;
    readonly functions: Functions;
    readonly codes: DeployedCodes;
    readonly log: Log;
}

/** Marks open files whose function is deployed otherwise, as far as this window has fetched what is deployed. */
export class DeployedMarks implements vscode.FileDecorationProvider {
    private readonly parts: MarkParts;
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChangeFileDecorations = this.changed.event;
    /** Files that differ, with the environment they differ from. */
    private readonly differing = new Map<string, string>();
    private readonly subscriptions: vscode.Disposable[];

    constructor(parts: MarkParts) {
        this.parts = parts;
        const look = (document: vscode.TextDocument): void => {
            this.look(document).catch((error: unknown) => parts.log.error(error));
        };
        const lookAtAll = (): void => {
            for (const document of vscode.workspace.textDocuments) look(document);
        };
        this.subscriptions = [
            this.changed,
            vscode.window.registerFileDecorationProvider(this),
            parts.codes.onDidChange(lookAtAll),
            parts.session.onDidChange(lookAtAll),
            vscode.workspace.onDidOpenTextDocument(look),
            vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
        ];
    }

    provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
        const environment = this.differing.get(uri.toString());
        if (environment === undefined) return undefined;
        return { badge: '≠', tooltip: l10n.t('Differs from what is deployed to {0}', environment) };
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async look(document: vscode.TextDocument): Promise<void> {
        if (document.languageId !== 'typescript' || document.uri.scheme !== 'file') return;
        const fn = await this.parts.functions.in(document);
        const { environment } = await this.parts.session.state();
        const code =
            fn === undefined || fn.integration === ''
                ? undefined
                : this.parts.codes.get({
                      environmentId: environment.id,
                      integrationId: fn.integration,
                      type: fn.type,
                      name: fn.name,
                  });
        this.mark(document.uri, code === undefined || code === document.getText() ? undefined : environment.name);
    }

    private mark(uri: vscode.Uri, environment: string | undefined): void {
        const key = uri.toString();
        if (this.differing.get(key) === environment) return;
        if (environment === undefined) this.differing.delete(key);
        else this.differing.set(key, environment);
        this.changed.fire(uri);
    }
}
