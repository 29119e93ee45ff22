import * as vscode from 'vscode';
import type { ActiveFunction } from '../../../authoring/activeFunction.ts';
import type { FunctionAtHand, Functions } from '../../../authoring/functionAtHand.ts';
import type { DraftSection } from '../../../../core/inputs/draft.ts';
import { commands, inputsScheme } from '../../../ids.ts';
import type { Log } from '../../../log.ts';
import type { Report } from '../../../report.ts';
import type { Session } from '../../../session/session.ts';
import type { Drafts } from '../drafts.ts';
import { emptyObject, InputsFiles } from './inputsFiles.ts';
import { InputsSchemas } from './inputsSchemas.ts';
import { inputsUri, openInputs, placeOfUri, samePlace, slotOf, slots, type InputsPlace } from './inputsUri.ts';

/** Documents are saved when typing has paused for so long: nothing asks to be saved. Milliseconds. */
const pauseMs = 400;

/** The sections that are JSON. */
const jsonSections = ['input', 'metadata', 'checkpoint'] as const;

/** What documents of inputs work with. */
export interface InputsDocumentsParts {
    readonly session: Session;
    readonly functions: Functions;
    readonly active: ActiveFunction;
    readonly drafts: Drafts;
    readonly report: Report;
    readonly log: Log;
}

/** Inputs in VS Code's own JSON editor: the same text as the form's, kept in step both ways. */
export class InputsDocuments {
    private readonly parts: InputsDocumentsParts;
    private readonly subscriptions: readonly vscode.Disposable[];
    private line: Promise<void> = Promise.resolve();
    /** What each document gave to its draft last: a draft that says so says nothing new. */
    private readonly given = new Map<string, string>();
    private readonly saves = new Map<string, NodeJS.Timeout>();

    constructor(parts: InputsDocumentsParts) {
        this.parts = parts;
        const files = new InputsFiles(parts.drafts);
        this.subscriptions = [
            files,
            vscode.workspace.registerFileSystemProvider(inputsScheme, files, { isCaseSensitive: true }),
            new InputsSchemas(parts.functions, parts.active),
            vscode.commands.registerCommand(commands.editInputsAsJson, async (uri?: unknown, section?: unknown) => {
                const fn = await parts.active.at(uri instanceof vscode.Uri ? uri : undefined);
                if (fn === undefined) return;
                const known = jsonSections.find((each) => each === section);
                await this.open(fn, known ?? (fn.type === 'action' ? 'input' : 'metadata')).catch((error: unknown) =>
                    parts.report.show(error),
                );
            }),
            vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
                if (contentChanges.length > 0 && placeOfUri(document.uri) !== undefined) this.typed(document);
            }),
            vscode.workspace.onDidCloseTextDocument(({ uri }) => this.given.delete(uri.toString())),
            parts.drafts.onDidChange((functionKey) => this.draftChanged(functionKey)),
        ];
    }

    /** Opens a section of a function's inputs beside its code. */
    async open(fn: FunctionAtHand, section: DraftSection): Promise<void> {
        const { environment } = await this.parts.session.state();
        const place = { functionKey: fn.key, environmentId: environment.id, section };
        const open = openInputs().find((uri) => samePlace(place, placeOfUri(uri)));
        const document = await vscode.workspace.openTextDocument(open ?? inputsUri(place, fn.name, freeSlot()));
        const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
        await vscode.window.showTextDocument(document, {
            viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
            preview: false,
        });
    }

    dispose(): void {
        for (const timer of this.saves.values()) clearTimeout(timer);
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    /** A document was typed in: its draft follows. */
    private typed(document: vscode.TextDocument): void {
        this.enqueue(async () => {
            const place = placeOfUri(document.uri);
            if (place === undefined) return;
            const text = document.getText();
            const { retyped } = await import('../../../../core/inputs/sectionDraft.ts');
            const { functionKey, environmentId, section } = place;
            const before = await this.draftText(place);
            this.given.set(document.uri.toString(), text);
            if (!inStep(text, before))
                await this.parts.drafts.change(functionKey, environmentId, (draft) => retyped(draft, section, text));
        });
        this.saveSoon(document);
    }

    /** A draft changed elsewhere: its documents follow. */
    private draftChanged(functionKey: string): void {
        const documents = vscode.workspace.textDocuments.filter(
            ({ uri }) => placeOfUri(uri)?.functionKey === functionKey,
        );
        for (const document of documents) this.enqueue(() => this.follow(document));
    }

    private async follow(document: vscode.TextDocument): Promise<void> {
        const place = placeOfUri(document.uri);
        if (place === undefined || document.isClosed) return;
        const text = await this.draftText(place);
        if (text === this.given.get(document.uri.toString()) || inStep(document.getText(), text)) return;
        this.given.set(document.uri.toString(), text);
        const edit = new vscode.WorkspaceEdit();
        const { range, replacement } = difference(document, text === '' ? emptyObject : text);
        edit.replace(document.uri, range, replacement);
        await vscode.workspace.applyEdit(edit);
    }

    private async draftText({ functionKey, environmentId, section }: InputsPlace): Promise<string> {
        return (await this.parts.drafts.get(functionKey, environmentId))[section];
    }

    private saveSoon(document: vscode.TextDocument): void {
        const id = document.uri.toString();
        clearTimeout(this.saves.get(id));
        this.saves.set(
            id,
            setTimeout(() => {
                this.saves.delete(id);
                this.enqueue(() => save(document));
            }, pauseMs),
        );
    }

    private enqueue(step: () => Promise<void>): void {
        this.line = this.line.then(step).catch((error: unknown) => this.parts.log.error(error));
    }
}

/** Saved as it is: a formatter would change the text under the person's hands. */
async function save(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || !document.isDirty) return;
    if (vscode.window.activeTextEditor?.document === document)
        await vscode.commands.executeCommand('workbench.action.files.saveWithoutFormatting');
    else await document.save();
}

function inStep(documentText: string, draftText: string): boolean {
    const empty = draftText.trim() === '' && ['', emptyObject].includes(documentText.trim());
    return documentText === draftText || empty;
}

/** What differs between a document and a text: undo then goes over no more than that. */
function difference(
    document: vscode.TextDocument,
    text: string,
): { readonly range: vscode.Range; readonly replacement: string } {
    const before = document.getText();
    const shorter = Math.min(before.length, text.length);
    let start = 0;
    while (start < shorter && before[start] === text[start]) start += 1;
    let end = 0;
    while (end < shorter - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
    return {
        range: new vscode.Range(document.positionAt(start), document.positionAt(before.length - end)),
        replacement: text.slice(start, text.length - end),
    };
}

/** A folder without an open document; with all in use the last one's schema is that of the newest. */
function freeSlot(): (typeof slots)[number] {
    const used = new Set(openInputs().map(slotOf));
    return slots.find((slot) => !used.has(slot)) ?? 6;
}
