import * as vscode from 'vscode';
import { deployedScheme } from '../../ids.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { deployedUri, placeKey, type DeployedPlace } from './deployedPlace.ts';

/** Deployed code as this window last fetched it, and its read-only documents. Nothing is fetched here. */
export class DeployedCodes implements vscode.TextDocumentContentProvider {
    private readonly mask: SecretMask;
    private readonly codes = new Map<string, string>();
    private readonly changedDocument = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changedDocument.event;
    private readonly registration: vscode.Disposable;

    constructor(mask: SecretMask) {
        this.mask = mask;
        this.registration = vscode.workspace.registerTextDocumentContentProvider(deployedScheme, this);
    }

    /** Keeps what was fetched; the address of its document. */
    keep(place: DeployedPlace, code: string): vscode.Uri {
        const uri = deployedUri(place);
        this.codes.set(placeKey(place), code);
        this.texts.set(uri.toString(), this.mask.apply(code));
        this.changedDocument.fire(uri);
        return uri;
    }

    /** The code as last fetched; undefined where it was not. */
    get(place: DeployedPlace): string | undefined {
        return this.codes.get(placeKey(place));
    }

    /** It is deployed no more. */
    forget(place: DeployedPlace): void {
        this.codes.delete(placeKey(place));
        this.changedDocument.fire(deployedUri(place));
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        // A window that comes back asks for what only the server has, and nobody asked for that.
        return this.texts.get(uri.toString()) ?? '';
    }

    dispose(): void {
        this.registration.dispose();
        this.changedDocument.dispose();
    }

    private readonly texts = new Map<string, string>();
}
