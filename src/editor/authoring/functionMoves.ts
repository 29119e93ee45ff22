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
    /** The texts of unsaved buffers: VS Code empties a buffer before it closes it. */
    private readonly texts = new Map<string, string>();

    constructor() {
        this.subscriptions = [
            this.moved,
            vscode.workspace.onDidRenameFiles(({ files }) => {
                for (const { oldUri, newUri } of files) this.renamed(oldUri.toString(), newUri.toString());
            }),
            vscode.workspace.onDidOpenTextDocument((document) => this.remember(document)),
            vscode.workspace.onDidChangeTextDocument(({ document }) => this.remember(document)),
            vscode.workspace.onDidCloseTextDocument((document) => {
                if (document.isUntitled) this.bufferClosed(document);
            }),
        ];
        for (const document of vscode.workspace.textDocuments) this.remember(document);
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

    private remember(document: vscode.TextDocument): void {
        const text = document.isUntitled && document.languageId === 'typescript' ? document.getText() : '';
        if (text !== '') this.texts.set(document.uri.toString(), text);
    }

    private bufferClosed({ uri: closed }: vscode.TextDocument): void {
        const from = closed.toString();
        const open = vscode.workspace.textDocuments;
        // A buffer whose language changes is closed and opened again at once.
        if (open.some(({ uri }) => uri.toString() === from)) return;
        const text = this.texts.get(from);
        this.texts.delete(from);
        // VS Code does not say what a buffer was saved as: it opens the file, fills it, then closes the buffer.
        const saved = open.findLast((other) => !other.isUntitled && other.getText() === text);
        this.moved.fire((key) => (key === from ? saved?.uri.toString() : key));
    }
}
