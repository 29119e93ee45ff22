import * as vscode from 'vscode';
import type { SecretMask } from '../core/secretMask.ts';
import { documentScheme } from './ids.ts';

/** Read-only documents for long texts, opened in VS Code's own editor: free search, fold and copy. Secrets are masked. */
export class TextDocuments implements vscode.TextDocumentContentProvider {
    private readonly texts = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;
    private readonly mask: SecretMask;
    private readonly registration: vscode.Disposable;

    constructor(mask: SecretMask) {
        this.mask = mask;
        this.registration = vscode.workspace.registerTextDocumentContentProvider(documentScheme, this);
    }

    /** Keeps a text under an id of its owner's; the document is called `name` in its tab. */
    keep(id: string, name: string, text: string): vscode.Uri {
        const uri = vscode.Uri.from({ scheme: documentScheme, path: `/${name}`, query: id });
        this.texts.set(uri.toString(), this.mask.apply(text));
        this.changed.fire(uri);
        return uri;
    }

    /** Opens a kept text beside nothing else: in the active group, as a preview. */
    async show(uri: vscode.Uri): Promise<void> {
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    dispose(): void {
        this.changed.dispose();
        this.registration.dispose();
    }
}
