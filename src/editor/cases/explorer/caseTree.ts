import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { editorLines } from '../../../core/text/lines.ts';
import type { FunctionAtHand, Functions } from '../../authoring/functionAtHand.ts';
import type { CaseFile } from '../caseFiles.ts';
import { fileName } from '../casePlace.ts';
import type { Cases } from '../cases.ts';

/** A case as an item of the Test Explorer stands for it. */
export interface CaseTarget {
    readonly functionKey: string;
    readonly name: string;
}

/** The Test Explorer's tree: functions with cases, below each its cases in their order. */
export class CaseTree {
    readonly controller: vscode.TestController;
    private readonly parts: { readonly cases: Cases; readonly functions: Functions };
    private line: Promise<void> = Promise.resolve();
    /** Each case as its item was last shown. */
    private readonly shown = new WeakMap<vscode.TestItem, string>();

    constructor(controller: vscode.TestController, parts: { readonly cases: Cases; readonly functions: Functions }) {
        this.controller = controller;
        this.parts = parts;
    }

    /** Finds all functions with cases; what is gone goes. */
    async discover(): Promise<void> {
        const keys = new Set([...(await this.parts.cases.everywhere()), ...this.keys()]);
        for (const key of keys) await this.refresh(key);
    }

    /** Brings one function up to date; one change after the other. */
    refresh(functionKey: string): Promise<void> {
        const turn = this.line.then(() => this.show(functionKey));
        this.line = turn.catch(() => undefined);
        return turn;
    }

    /** Brings all functions shown up to date. */
    async refreshShown(): Promise<void> {
        for (const key of this.keys()) await this.refresh(key);
    }

    /** A function's item, or those of some of its cases. */
    async itemsOf(functionKey: string, names?: readonly string[]): Promise<readonly vscode.TestItem[]> {
        await this.refresh(functionKey);
        const item = this.controller.items.get(functionKey);
        if (item === undefined) return [];
        return names === undefined ? [item] : names.flatMap((name) => item.children.get(name) ?? []);
    }

    /** The function in its document, as the text is now. */
    async functionOf(functionKey: string): Promise<FunctionAtHand | undefined> {
        try {
            const uri = vscode.Uri.parse(functionKey);
            // A file that is gone may live on in a document.
            if (uri.scheme !== 'untitled') await vscode.workspace.fs.stat(uri);
            return await this.parts.functions.in(await vscode.workspace.openTextDocument(uri));
        } catch {
            return undefined;
        }
    }

    private keys(): readonly string[] {
        return [...this.controller.items].map(([key]) => key);
    }

    private async show(functionKey: string): Promise<void> {
        const { cases, file } = await this.parts.cases.of(functionKey);
        if (cases.length === 0 && (file === undefined || file.reading.problems.length === 0)) {
            this.controller.items.delete(functionKey);
            return;
        }
        const uri = vscode.Uri.parse(functionKey);
        const fn = await this.functionOf(functionKey);
        const item =
            this.controller.items.get(functionKey) ?? this.controller.createTestItem(functionKey, fileName(uri), uri);
        item.label = fn?.name ?? fileName(uri);
        item.description = fn?.integration ?? '';
        item.range = fn === undefined ? undefined : callRange(fn);
        item.error = errorOf(uri, fn, file);
        const children = cases.map((each, index) => {
            const { name } = each;
            const place = file === undefined ? undefined : placeOf(file, name);
            const childUri = place === undefined ? uri : place.uri;
            const known = item.children.get(name);
            const child =
                known?.uri?.toString() === childUri.toString()
                    ? known
                    : this.controller.createTestItem(name, name, childUri);
            child.range = place === undefined ? item.range : place.range;
            this.noteCase(child, JSON.stringify(each));
            child.sortText = String(index).padStart(4, '0');
            return child;
        });
        item.children.replace(children);
        this.controller.items.add(item);
    }

    /** What a case came to tells nothing of what it has been changed to. */
    private noteCase(child: vscode.TestItem, text: string): void {
        const before = this.shown.get(child);
        this.shown.set(child, text);
        if (before !== undefined && before !== text) this.controller.invalidateTestResults(child);
    }
}

/** The case that an item stands for; undefined for a function. */
export function caseTargetOf(item: vscode.TestItem): CaseTarget | undefined {
    return item.parent === undefined ? undefined : { functionKey: item.parent.id, name: item.id };
}

/** The name of the call that makes the function. */
export function callRange({ found: { call, callEnd } }: FunctionAtHand): vscode.Range {
    return new vscode.Range(call.line, call.character, callEnd.line, callEnd.character);
}

function placeOf({ uri, text, reading }: CaseFile, name: string): vscode.Location | undefined {
    const span = reading.cases.find((each) => each.case.name === name)?.span;
    if (span === undefined) return undefined;
    const { start, end } = editorLines(text).rangeOf(span.start, span.end);
    return new vscode.Location(uri, new vscode.Range(start.line, start.character, end.line, end.character));
}

function errorOf(uri: vscode.Uri, fn: FunctionAtHand | undefined, file: CaseFile | undefined): string | undefined {
    if (fn === undefined) return l10n.t('{0} holds no function that could be run.', fileName(uri));
    const [first, ...more] = file?.reading.problems ?? [];
    if (file === undefined || first === undefined) return undefined;
    const line = editorLines(file.text).positionAt(first.start).line + 1;
    const sentence = l10n.t('{0}, line {1}: {2}', fileName(file.uri), line, first.message);
    return more.length === 0 ? sentence : `${sentence} ${l10n.t('({0} problems in all)', more.length + 1)}`;
}
