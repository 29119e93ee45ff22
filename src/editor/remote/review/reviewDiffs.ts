import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { TextDocuments } from '../../textDocuments.ts';
import { ownerId } from '../copies/copyOwner.ts';
import type { ReviewItem } from './reviewItem.ts';

/** The diff editors of a review; they close with it. */
export class ReviewDiffs {
    private readonly documents: TextDocuments;
    private readonly opened: { readonly left: string; readonly right: string }[] = [];

    constructor(documents: TextDocuments) {
        this.documents = documents;
    }

    /** The deployed code beside what would be deployed; nothing where either is not known. */
    async open(item: ReviewItem): Promise<void> {
        const deployed = this.deployed(item);
        if (deployed === undefined) return;
        const { text, name, environment } = item.subject;
        const right = 'kept' in text ? this.keep(item, 'kept', text.kept.code) : text.document.uri;
        const title =
            'kept' in text
                ? l10n.t('{0} (deployed to {1} ↔ put back)', `${name}.ts`, environment.name)
                : l10n.t('{0} (deployed to {1} ↔ editor)', `${name}.ts`, environment.name);
        await this.show(deployed, right, title);
    }

    /** What was seen last beside what is deployed now; where the former is not kept, the latter beside the text. */
    async openWhatChanged(item: ReviewItem): Promise<void> {
        const deployed = this.deployed(item);
        const before = item.lastSeen?.code;
        if (deployed === undefined || before === undefined) return this.open(item);
        const { name, environment } = item.subject;
        const title = l10n.t('{0} (what you saw last ↔ deployed to {1} now)', `${name}.ts`, environment.name);
        await this.show(this.keep(item, 'seen', before), deployed, title);
    }

    /** The deployed code alone, read-only. */
    async openDeployed(item: ReviewItem): Promise<void> {
        const deployed = this.deployed(item);
        if (deployed !== undefined) await this.documents.show(deployed);
    }

    async close(): Promise<void> {
        const ours = this.opened.splice(0);
        const all = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
        const tabs = all.filter(
            ({ input }) =>
                input instanceof vscode.TabInputTextDiff &&
                ours.some(
                    ({ left, right }) => left === input.original.toString() && right === input.modified.toString(),
                ),
        );
        // What was typed in a diff editor alone would be lost with it, or asked about.
        const own = new Set(all.map(({ input }) => (input instanceof vscode.TabInputText ? input.uri.toString() : '')));
        const rights = new Set(ours.map(({ right }) => right));
        for (const document of vscode.workspace.textDocuments) {
            const uri = document.uri.toString();
            if (document.isDirty && rights.has(uri) && !own.has(uri))
                await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
        }
        if (tabs.length > 0) await vscode.window.tabGroups.close(tabs, true);
    }

    private deployed(item: ReviewItem): vscode.Uri | undefined {
        const { looked } = item;
        return looked?.kind === 'found' && looked.code !== undefined
            ? this.keep(item, 'deployed', looked.code)
            : undefined;
    }

    private keep(item: ReviewItem, part: string, code: string): vscode.Uri {
        return this.documents.keep(`${part}:${ownerId(item.owner)}`, `${item.subject.name}.ts`, code);
    }

    private async show(left: vscode.Uri, right: vscode.Uri, title: string): Promise<void> {
        this.opened.push({ left: left.toString(), right: right.toString() });
        // No preview: it would take the place of the file that is looked at.
        const options = { preview: false, preserveFocus: true };
        await vscode.commands.executeCommand('vscode.diff', left, right, title, options);
    }
}
