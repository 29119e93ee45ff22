import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Connection, Integration } from '../../../api/client.ts';
import { failureOf } from '../../../core/failure/failure.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import { remediesOf } from '../../../core/failure/remedies.ts';
import type { DeployedFunction } from '../../../core/deploy/deployedFunction.ts';
import { commands } from '../../ids.ts';
import type { Session } from '../../session/session.ts';
import { connectionFaults } from '../../runs/inputs/connectionFaults.ts';
import type { DeployedLists } from './deployedLists.ts';
import { functionItem } from './functionItem.ts';
import type { TreeNode } from './treeNode.ts';

/** While searching, so many integrations are unfolded by themselves: each costs one request. */
const mostUnfolded = 20;

/** What stands below each row of the Functions view. Failures are rows, too: they say what to do. */
export class FunctionsTree {
    private readonly session: Session;
    private readonly lists: DeployedLists;

    constructor(session: Session, lists: DeployedLists) {
        this.session = session;
        this.lists = lists;
    }

    /** The rows below one, or at the top; nothing at the top where the view's welcome says what to do. */
    async children(node: TreeNode | undefined): Promise<readonly TreeNode[]> {
        try {
            if (node === undefined) return await this.integrations();
            if (node.kind === 'integration') return await this.functions(node.integration);
            if (node.kind === 'connections') return await this.connections(node.integration);
            return [];
        } catch (error) {
            return [this.failure(error, node)];
        }
    }

    private async integrations(): Promise<readonly TreeNode[]> {
        if ((await this.session.state()).key === 'none') return [];
        const integrations = await this.lists.integrations();
        const unfolded = this.lists.search !== '' && integrations.length <= mostUnfolded;
        return [...integrations]
            .sort((a, b) => a.id.localeCompare(b.id))
            .map((integration) => ({
                kind: 'integration',
                integration,
                item: integrationItem(integration, unfolded),
            }));
    }

    private async functions(integration: Integration): Promise<readonly TreeNode[]> {
        const { items, more, total } = await this.lists.functions(integration.id);
        const rows: TreeNode[] = items.map((deployed) => ({
            kind: 'function',
            integration,
            deployed,
            item: functionRow(integration, deployed),
        }));
        if (more) rows.push(moreRow(integration, 'functions', items.length, total));
        if (items.length === 0) {
            const text =
                this.lists.search === ''
                    ? l10n.t('Nothing is deployed here yet')
                    : l10n.t('No name holds "{0}"', this.lists.search);
            rows.push(noteRow(`${integration.id} empty`, text, 'info'));
        }
        // What is searched for are functions.
        if (this.lists.search === '')
            rows.push({ kind: 'connections', integration, item: connectionsItem(integration) });
        return rows;
    }

    private async connections(integration: Integration): Promise<readonly TreeNode[]> {
        const { items, more } = await this.lists.connections(integration.id);
        const rows: TreeNode[] = items.map((connection) => ({
            kind: 'connection',
            integration,
            connection,
            item: connectionItem(integration, connection),
        }));
        if (more) rows.push(moreRow(integration, 'connections', items.length));
        if (items.length === 0) rows.push(noteRow(`${integration.id} none`, l10n.t('No connections yet'), 'info'));
        return rows;
    }

    private failure(error: unknown, node: TreeNode | undefined): TreeNode {
        const failure = failureOf(error);
        const sentence = this.session.parts.mask.apply(failureSentence(failure));
        const place = node?.item.id ?? 'top';
        const row = noteRow(`${place} failed`, sentence, failure.kind === 'scopeMissing' ? 'lock' : 'error');
        row.item.tooltip = sentence;
        if (remediesOf(failure).includes('openApiKeys')) {
            row.item.command = { command: commands.openApiKeys, title: l10n.t('Open API Keys') };
        } else {
            row.item.description = l10n.t('Click to try again');
            const integration =
                node?.kind === 'integration' || node?.kind === 'connections' ? node.integration.id : undefined;
            row.item.command = {
                command: commands.refreshFunctions,
                title: l10n.t('Try Again'),
                arguments: [integration],
            };
        }
        return row;
    }
}

function integrationItem({ id, provider, displayName }: Integration, unfolded: boolean): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(id, unfolded ? Expanded : Collapsed);
    // Another id, else VS Code keeps it folded as the person left it.
    item.id = unfolded ? `${id} found` : id;
    item.description = displayName === id ? provider : displayName;
    item.tooltip = `${displayName} (${provider})`;
    item.iconPath = new vscode.ThemeIcon('plug');
    item.contextValue = 'nangoIntegration';
    return item;
}

function functionRow(integration: Integration, deployed: DeployedFunction): vscode.TreeItem {
    const item = functionItem(deployed);
    item.id = `${integration.id} ${deployed.type} ${deployed.name}`;
    item.command = {
        command: commands.openDeployed,
        title: l10n.t('Open Deployed Code'),
        arguments: [{ kind: 'function', integration, deployed }],
    };
    return item;
}

function connectionsItem({ id }: Integration): vscode.TreeItem {
    const item = new vscode.TreeItem(l10n.t('Connections'), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${id} connections`;
    item.iconPath = new vscode.ThemeIcon('account');
    return item;
}

function connectionItem(integration: Integration, connection: Connection): vscode.TreeItem {
    const item = new vscode.TreeItem(connection.id);
    const faults = connectionFaults(connection, undefined);
    item.id = `${integration.id} connection ${connection.id}`;
    item.description = connection.user;
    item.iconPath = new vscode.ThemeIcon(faults.length === 0 ? 'person' : 'warning');
    item.tooltip = [connection.id, connection.user, ...faults].filter((text) => text !== '').join('\n');
    item.contextValue = 'nangoConnection';
    return item;
}

function moreRow(integration: Integration, of: 'functions' | 'connections', shown: number, total?: number): TreeNode {
    const item = new vscode.TreeItem(l10n.t('Show More'));
    item.id = `${integration.id} more ${of}`;
    if (total !== undefined) item.description = l10n.t('{0} of {1}', shown.toLocaleString(), total.toLocaleString());
    item.iconPath = new vscode.ThemeIcon('ellipsis');
    item.contextValue = 'nangoMore';
    item.command = {
        command: commands.showMoreFunctions,
        title: l10n.t('Show More'),
        arguments: [{ kind: 'more', integration, of }],
    };
    return { kind: 'more', integration, of, item };
}

function noteRow(id: string, text: string, icon: string): TreeNode {
    const item = new vscode.TreeItem(text);
    item.id = id;
    item.iconPath = new vscode.ThemeIcon(icon);
    return { kind: 'note', item };
}
