import * as vscode from 'vscode';
import { editorLines } from '../../core/text/lines.ts';
import { diagnosticSource } from '../ids.ts';
import type { Log } from '../log.ts';
import type { CaseFile, CaseFiles } from './caseFiles.ts';

/**
 * What is wrong in case files, at its places. VS Code checks a document that is open against the files' JSON Schema
 * itself: there only what a schema can't say is added.
 */
export class CaseFileProblems {
    private readonly collection = vscode.languages.createDiagnosticCollection('nango-cases');
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor(files: CaseFiles, log: Log) {
        this.subscriptions = [
            this.collection,
            files.onDidRead((file) => {
                if (file.reading === undefined) this.collection.delete(file.uri);
                else this.show(file);
            }),
            files.onDidChange((uri) => {
                files.read(uri).catch((error: unknown) => log.error(error));
            }),
        ];
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private show({ uri, text, reading }: CaseFile): void {
        const lines = editorLines(text);
        const shown = reading.problems.filter(({ beyondSchema }) => beyondSchema || !isCheckedByVsCode(uri));
        this.collection.set(
            uri,
            shown.map(({ start, end, message }) => {
                const range = lines.rangeOf(start, end);
                const diagnostic = new vscode.Diagnostic(
                    new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
                    message,
                );
                diagnostic.source = diagnosticSource;
                return diagnostic;
            }),
        );
    }
}

function isCheckedByVsCode(uri: vscode.Uri): boolean {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    return (
        document?.languageId === 'json' &&
        vscode.workspace.getConfiguration('json', uri).get('validate.enable') !== false
    );
}
