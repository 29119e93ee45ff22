import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { contexts, views } from '../../ids.ts';
import type { FunctionDeeds } from './functionDeeds.ts';
import type { DeployedLists } from './deployedLists.ts';
import type { FunctionsTree } from './functionsTree.ts';
import type { RemoteParts } from './remoteParts.ts';
import type { Templates } from './templates.ts';
import type { TreeNode } from './treeNode.ts';

/** What is loaded when the view is opened, or one of its commands is used. */
export interface Loaded {
    readonly lists: DeployedLists;
    readonly tree: FunctionsTree;
    readonly deeds: FunctionDeeds;
    readonly templates: Templates;
}

/** The Functions view: what is deployed in the environment in use. It asks for nothing before it is opened. */
export class FunctionsView implements vscode.TreeDataProvider<TreeNode> {
    private readonly parts: RemoteParts;
    private readonly changed = new vscode.EventEmitter<undefined>();
    readonly onDidChangeTreeData = this.changed.event;
    private readonly view: vscode.TreeView<TreeNode>;
    private readonly subscriptions: vscode.Disposable[];
    private loading: Promise<Loaded> | undefined;
    private shownOf = '';

    constructor(parts: RemoteParts) {
        this.parts = parts;
        this.view = vscode.window.createTreeView(views.functions, { treeDataProvider: this, showCollapseAll: true });
        this.subscriptions = [
            this.view,
            this.changed,
            parts.session.onDidChange(() => this.follow().catch((error: unknown) => parts.log.error(error))),
        ];
    }

    getTreeItem(node: TreeNode): vscode.TreeItem {
        return node.item;
    }

    /** Asked for when a row is hovered: 2,000 tooltips made with their rows take half a second. */
    async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
        if (node.kind !== 'function') return item;
        const { functionTooltip } = await import('./functionTooltip.ts');
        item.tooltip = functionTooltip(node.deployed);
        return item;
    }

    async getChildren(node?: TreeNode): Promise<TreeNode[]> {
        const { tree } = await this.load();
        if (node === undefined) await this.follow();
        return [...(await tree.children(node))];
    }

    /** What the view is made of, loaded once. */
    load(): Promise<Loaded> {
        this.loading ??= this.made();
        return this.loading;
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async made(): Promise<Loaded> {
        const [
            { DeployedLists },
            { FunctionsTree },
            { DeployedCodes },
            { DeployedMarks },
            { FunctionDeeds },
            { Templates },
            { DeployedCopies },
        ] = await Promise.all([
            import('./deployedLists.ts'),
            import('./functionsTree.ts'),
            import('./deployedCodes.ts'),
            import('./deployedMarks.ts'),
            import('./functionDeeds.ts'),
            import('./templates.ts'),
            import('../copies/deployedCopies.ts'),
        ]);
        const { session, functions, storage, log } = this.parts;
        const lists = new DeployedLists(session);
        const codes = new DeployedCodes(session.parts.mask);
        const copies = new DeployedCopies(storage, session.parts.mask, log);
        this.subscriptions.push(
            lists,
            codes,
            new DeployedMarks({ session, functions, codes, log }),
            lists.onDidChange(() => {
                this.tellSearch(lists.search);
                this.changed.fire(undefined);
            }),
        );
        return {
            lists,
            tree: new FunctionsTree(session, lists),
            deeds: new FunctionDeeds({ ...this.parts, lists, codes, copies }),
            templates: new Templates({ ...this.parts, lists }),
        };
    }

    private tellSearch(search: string): void {
        this.view.message = search === '' ? '' : l10n.t('Functions with "{0}" in their names', search);
        void vscode.commands.executeCommand('setContext', contexts.searchingFunctions, search !== '');
    }

    /** Another environment, server or key has other functions; other news of the session changes nothing here. */
    private async follow(): Promise<void> {
        const { environment, server, key } = await this.parts.session.state();
        this.view.description = environment.name;
        await vscode.commands.executeCommand('setContext', contexts.hasKey, key !== 'none');
        const shownOf = JSON.stringify([environment.id, server.origin, key]);
        if (shownOf === this.shownOf) return;
        const first = this.shownOf === '';
        this.shownOf = shownOf;
        if (!first) (await this.loading)?.lists.refresh();
    }
}
