import type * as vscode from 'vscode';
import { documentScheme } from '../ids.ts';
import type { FunctionFile } from '../../core/function/functionFile.ts';

interface Reading {
    readonly version: number;
    readonly file: Promise<FunctionFile>;
}

/** Reads documents as function files; the parser is loaded when a text first mentions what Nango functions import. */
export class FunctionReader {
    private readonly readings = new WeakMap<vscode.TextDocument, Reading>();

    /** What a document holds; undefined where it can't hold a function, which costs one search of its text. */
    async read(document: vscode.TextDocument): Promise<FunctionFile | undefined> {
        if (document.languageId !== 'typescript' || isOldVersion(document)) return undefined;
        const known = this.readings.get(document);
        if (known?.version === document.version) return known.file;
        const text = document.getText();
        if (!mentionsFunctions(text)) return undefined;
        const file = readText(document.uri.path, text);
        this.readings.set(document, { version: document.version, file });
        return file;
    }
}

/** The other side of a diff is no function at hand. */
function isOldVersion({ uri }: vscode.TextDocument): boolean {
    return uri.scheme === 'git' || uri.scheme === documentScheme;
}

/** Cheap and never wrongly false: a create call needs both words. */
function mentionsFunctions(text: string): boolean {
    return text.includes('nango') && text.includes('create');
}

async function readText(path: string, text: string): Promise<FunctionFile> {
    const { readFunctionFile } = await import('../../core/function/readFunctionFile.ts');
    return readFunctionFile(path, text);
}
