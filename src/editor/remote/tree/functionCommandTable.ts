import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { commands } from '../../ids.ts';
import { dashboardOf } from '../../session/dashboard.ts';
import type { Session } from '../../session/session.ts';
import type { FunctionCommandId } from './functionCommands.ts';
import type { Loaded } from './functionsView.ts';
import type { FunctionNode, TreeNode } from './treeNode.ts';

/** What each command of the Functions view does with the row that it is given. */
export function functionCommandTable(
    session: Session,
    { lists, deeds, templates }: Loaded,
): Readonly<Record<FunctionCommandId, (given: unknown) => Promise<void>>> {
    const onFunction =
        (run: (node: FunctionNode) => Promise<void>) =>
        async (given: unknown): Promise<void> => {
            const node = nodeOf(given);
            if (node?.kind === 'function') await run(node);
        };
    const more =
        (all: boolean) =>
        async (given: unknown): Promise<void> => {
            const node = nodeOf(given);
            if (node?.kind === 'more') await lists.more(node.integration.id, node.of, all);
        };
    return {
        [commands.refreshFunctions]: async (given) => {
            const node = nodeOf(given);
            const integration = node?.kind === 'integration' ? node.integration.id : given;
            lists.refresh(typeof integration === 'string' ? integration : undefined);
            return Promise.resolve();
        },
        [commands.searchFunctions]: async () => {
            const text = await vscode.window.showInputBox({
                title: l10n.t('Search Deployed Functions'),
                prompt: l10n.t('Part of a name; nothing for all of them.'),
                value: lists.search,
            });
            if (text !== undefined) lists.searchFor(text);
        },
        [commands.clearFunctionSearch]: () => {
            lists.searchFor('');
            return Promise.resolve();
        },
        [commands.showMoreFunctions]: more(false),
        [commands.showAllFunctions]: more(true),
        [commands.compareWithDeployed]: async (given) => {
            const node = nodeOf(given);
            const uri = given instanceof vscode.Uri ? given : undefined;
            await deeds.compare(node?.kind === 'function' ? node : undefined, uri);
        },
        [commands.openDeployed]: onFunction((node) => deeds.open(node)),
        [commands.pullDeployed]: onFunction((node) => deeds.pull(node)),
        [commands.dryRunDeployed]: onFunction((node) => deeds.dryRun(node)),
        [commands.deleteDeployed]: onFunction((node) => deeds.delete(node)),
        [commands.revealFunctionFile]: onFunction((node) => deeds.reveal(node)),
        [commands.copyName]: async (given) => {
            const node = nodeOf(given);
            const name = node === undefined ? undefined : nameOf(node);
            if (name !== undefined) await vscode.env.clipboard.writeText(name);
        },
        [commands.useConnection]: async (given) => {
            const node = nodeOf(given);
            if (node?.kind === 'connection') await deeds.use(node);
        },
        [commands.deployTemplate]: async (given) => {
            const node = nodeOf(given);
            await templates.deployOne(node?.kind === 'integration' ? node.integration : undefined);
        },
        [commands.openApiKeys]: async () => {
            const { server } = await session.state();
            await vscode.env.openExternal(vscode.Uri.parse(dashboardOf(server.origin)));
        },
    };
}

function nameOf(node: TreeNode): string | undefined {
    switch (node.kind) {
        case 'integration':
            return node.integration.id;
        case 'function':
            return node.deployed.name;
        case 'connection':
            return node.connection.id;
        case 'connections':
        case 'more':
        case 'note':
            return undefined;
    }
}

/** The row that a command was given; rows come from the view itself, as VS Code hands them over. */
function nodeOf(given: unknown): TreeNode | undefined {
    return isNode(given) ? given : undefined;
}

function isNode(given: unknown): given is TreeNode {
    return typeof given === 'object' && given !== null && 'kind' in given && !(given instanceof vscode.Uri);
}
