import * as vscode from 'vscode';
import type { ActiveFunction } from '../../../authoring/activeFunction.ts';
import type { Functions } from '../../../authoring/functionAtHand.ts';
import { inputsSchemaScheme } from '../../../ids.ts';
import { openInputs, placeOfUri, slotOf, type InputsPlace, type Slot } from './inputsUri.ts';

/** The schemas that VS Code's JSON editor holds our documents against: those of their functions, as they are written. */
export class InputsSchemas implements vscode.TextDocumentContentProvider {
    private readonly functions: Functions;
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;
    private readonly subscriptions: readonly vscode.Disposable[];

    constructor(functions: Functions, active: ActiveFunction) {
        this.functions = functions;
        this.subscriptions = [
            this.changed,
            vscode.workspace.registerTextDocumentContentProvider(inputsSchemaScheme, this),
            vscode.workspace.onDidOpenTextDocument((document) => this.refresh(document)),
            vscode.window.onDidChangeActiveTextEditor((editor) => {
                if (editor !== undefined) this.refresh(editor.document);
            }),
            active.onDidChange(() => {
                const documents = vscode.workspace.textDocuments;
                for (const document of documents)
                    if (placeOfUri(document.uri)?.functionKey === active.value?.key) this.refresh(document);
            }),
        ];
    }

    async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
        const place = placeIn(slotOf(uri));
        if (place === undefined || place.section === 'lastSyncDate') return '{}';
        const text = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.functionKey));
        const schemas = await (await this.functions.in(text))?.schemas();
        return JSON.stringify(schemas?.[place.section]?.schema ?? {});
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private refresh({ uri }: vscode.TextDocument): void {
        const slot = placeOfUri(uri) === undefined ? undefined : slotOf(uri);
        if (slot !== undefined) this.changed.fire(schemaUri(slot));
    }
}

/** What the document in a folder holds. One that was closed lingers for a while. */
function placeIn(slot: Slot | undefined): InputsPlace | undefined {
    const inSlot = (uri: vscode.Uri): boolean => placeOfUri(uri) !== undefined && slotOf(uri) === slot;
    const last = vscode.workspace.textDocuments.findLast(({ uri }) => inSlot(uri))?.uri;
    const shown = openInputs().find(inSlot) ?? last;
    return shown && placeOfUri(shown);
}

/** As the manifest spells it for each folder. */
function schemaUri(slot: Slot): vscode.Uri {
    return vscode.Uri.from({ scheme: inputsSchemaScheme, authority: 'schemas', path: `/${slot}` });
}
