import * as vscode from 'vscode';

/** Where what is kept by a document's URI belongs from now on: unchanged, elsewhere, or (undefined) nowhere any more. */
export type Rekey = (key: string) => string | undefined;

/**
 * Tells when documents go by another name: files and folders that are renamed, buffers that are saved for the first
 * time. A buffer closed unsaved is gone: the next one may come by its name and is another function.
 */
export class FunctionMoves {
    private readonly moved = new vscode.EventEmitter<Rekey>();
    readonly onDidMove = this.moved.event;
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor() {
        this.subscriptions = [
            this.moved,
            vscode.workspace.onDidRenameFiles(({ files }) => {
                for (const { oldUri, newUri } of files) this.renamed(oldUri.toString(), newUri.toString());
            }),
            vscode.workspace.onDidCloseTextDocument((document) => {
                if (document.isUntitled) this.bufferClosed(document);
            }),
        ];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private renamed(from: string, to: string): void {
        this.moved.fire((key) => {
            if (key === from) return to;
            return key.startsWith(`${from}/`) ? to + key.slice(from.length) : key;
        });
    }

    private bufferClosed(document: vscode.TextDocument): void {
        const from = document.uri.toString();
        const open = vscode.workspace.textDocuments;
        // A buffer whose language changes is closed and opened again at once.
        if (open.some(({ uri }) => uri.toString() === from)) return;
        const text = document.getText();
        // VS Code does not say what a buffer was saved as: it opens the file, then closes the buffer of the same text.
        const saved = open.find((other) => !other.isUntitled && text !== '' && other.getText() === text);
        this.moved.fire((key) => (key === from ? saved?.uri.toString() : key));
    }
}
