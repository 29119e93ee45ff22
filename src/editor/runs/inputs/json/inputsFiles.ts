import * as vscode from 'vscode';
import type { Drafts } from '../drafts.ts';
import { placeOfUri } from './inputsUri.ts';

/** What an empty section starts with in an editor. */
export const emptyObject = '{}';

/** Drafts as files that VS Code's editors open: their text is the draft's, and saving is nothing but a look. */
export class InputsFiles implements vscode.FileSystemProvider {
    private readonly drafts: Drafts;
    private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    readonly onDidChangeFile = this.changed.event;
    private readonly written = new Map<string, number>();

    constructor(drafts: Drafts) {
        this.drafts = drafts;
    }

    async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
        const { byteLength: size } = await this.readFile(uri);
        return { type: vscode.FileType.File, ctime: 0, mtime: this.written.get(uri.toString()) ?? 1, size };
    }

    async readFile(uri: vscode.Uri): Promise<Uint8Array> {
        const place = placeOfUri(uri);
        if (place === undefined) throw vscode.FileSystemError.FileNotFound(uri);
        const draft = await this.drafts.get(place.functionKey, place.environmentId);
        return new TextEncoder().encode(draft[place.section] || emptyObject);
    }

    /** The draft has had the text since it was typed. */
    writeFile(uri: vscode.Uri): void {
        this.written.set(uri.toString(), Date.now());
    }

    watch(): vscode.Disposable {
        return new vscode.Disposable(() => undefined);
    }

    readDirectory(): [string, vscode.FileType][] {
        return [];
    }

    createDirectory(uri: vscode.Uri): void {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    delete(uri: vscode.Uri): void {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    rename(uri: vscode.Uri): void {
        throw vscode.FileSystemError.NoPermissions(uri);
    }

    dispose(): void {
        this.changed.dispose();
    }
}
