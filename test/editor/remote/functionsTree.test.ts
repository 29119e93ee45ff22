import assert from 'node:assert/strict';
import { testKeys } from '../../functions-api/keys.ts';
import { DeployedLists } from '../../../src/editor/remote/tree/deployedLists.ts';
import { FunctionsTree } from '../../../src/editor/remote/tree/functionsTree.ts';
import type { TreeNode } from '../../../src/editor/remote/tree/treeNode.ts';
import { Composition, newState } from '../support/composition.ts';
import { workspaceFolder } from '../support/documents.ts';
import { linesOf, useServer } from '../support/server.ts';
import { setVariables } from '../support/variables.ts';
import { putFunction } from './deployedFixtures.ts';

describe('the rows of the Functions view', () => {
    const server = useServer();
    let window: Composition;
    let lists: DeployedLists;
    let tree: FunctionsTree;

    beforeEach(() => {
        window = new Composition(newState(workspaceFolder()));
        lists = new DeployedLists(window.session);
        tree = new FunctionsTree(window.session, lists);
    });
    afterEach(() => {
        lists.dispose();
        window.dispose();
    });

    const label = ({ item }: TreeNode): string => (typeof item.label === 'string' ? item.label : '');
    const rowsOf = async (integration: string): Promise<readonly TreeNode[]> => {
        const node = (await tree.children(undefined)).find((row) => label(row) === integration);
        assert(node !== undefined, integration);
        return tree.children(node);
    };

    it('are the integrations by name, and nothing is asked about them before they are unfolded', async () => {
        const rows = await tree.children(undefined);
        assert.deepEqual(rows.map(label), [...rows.map(label)].sort());
        assert.ok(rows.map(label).includes('github'));
        assert.deepEqual(linesOf(server), ['GET /integrations']);
    });

    it('tell kind, schedule and where a function came from', async () => {
        putFunction(server.api, 'github', 'a-hand');
        putFunction(server.api, 'github', 'b-repo', { source: 'repo' });
        putFunction(server.api, 'github', 'c-sync', { type: 'sync', runs: 'every hour', source: 'catalog' });
        const rows = (await rowsOf('github')).filter(({ kind }) => kind === 'function');
        assert.deepEqual(
            rows.map((row) => `${label(row)}: ${String(row.item.description)}`),
            ['a-hand: action', 'b-repo: action · repository', 'c-sync: sync · every hour · catalog'],
        );
        assert.deepEqual(
            rows.map(({ item }) => item.contextValue),
            ['nangoFunction.action.standalone', 'nangoFunction.action.repo', 'nangoFunction.sync.catalog'],
        );
    });

    it('come page by page, or all at once', async () => {
        for (let index = 0; index < 230; index++)
            putFunction(server.api, 'github', `fn-${String(index).padStart(3, '0')}`);
        const count = async (): Promise<readonly [number, string | undefined]> => {
            const rows = await rowsOf('github');
            const more = rows.find(({ kind }) => kind === 'more')?.item.description;
            return [
                rows.filter(({ kind }) => kind === 'function').length,
                more === undefined ? undefined : String(more),
            ];
        };
        assert.deepEqual(await count(), [100, '100 of 230']);
        await lists.more('github', 'functions');
        assert.deepEqual(await count(), [200, '200 of 230']);
        await lists.more('github', 'functions', true);
        assert.deepEqual(await count(), [230, undefined]);
        assert.equal(linesOf(server).filter((line) => line.endsWith('/functions')).length, 3);
    });

    it('are what was searched for', async () => {
        putFunction(server.api, 'github', 'create-issue');
        putFunction(server.api, 'github', 'delete-repo');
        lists.searchFor('issue');
        assert.deepEqual((await rowsOf('github')).map(label), ['create-issue']);
        lists.searchFor('nowhere');
        assert.deepEqual((await rowsOf('github')).map(label), ['No name holds "nowhere"']);
        lists.searchFor('');
        assert.deepEqual((await rowsOf('github')).map(label), ['create-issue', 'delete-repo', 'Connections']);
    });

    it('say that nothing is deployed, and show the connections', async () => {
        const rows = await rowsOf('github');
        assert.deepEqual(rows.map(label), ['Nothing is deployed here yet', 'Connections']);
        const connections = rows.find(({ kind }) => kind === 'connections');
        assert(connections !== undefined);
        const shown = await tree.children(connections);
        assert.deepEqual(shown.map(label).sort(), ['bad-creds', 'demo-conn']);
    });

    it('say which scope the key lacks, and lead to the keys', async () => {
        const restore = setVariables({ NANGO_SECRET_KEY: testKeys.functions });
        try {
            const [integration] = await tree.children(undefined);
            assert(integration !== undefined);
            const restoreAgain = setVariables({ NANGO_SECRET_KEY: testKeys.deployOnly });
            lists.refresh();
            const [row] = await tree.children(integration);
            restoreAgain();
            assert(row !== undefined);
            assert.match(label(row), /may not list functions\. It lacks the scope environment:functions:list\.$/);
            assert.equal(row.item.command?.command, 'nango.openApiKeys');
        } finally {
            restore();
        }
    });

    it('say what went wrong, and a click tries again', async () => {
        server.api.faults.push({ fault: { kind: 'status', status: 503 }, times: 1 });
        const [row] = await tree.children(undefined);
        assert(row !== undefined);
        assert.match(label(row), /error \(503\)/);
        assert.equal(row.item.command?.command, 'nango.refreshFunctions');
        assert.ok((await tree.children(undefined)).length > 1);
    });

    it('are none without a key: the view’s welcome says what to do', async () => {
        const restore = setVariables({ NANGO_SECRET_KEY: undefined });
        assert.deepEqual(await tree.children(undefined), []);
        restore();
        assert.deepEqual(linesOf(server), []);
    });
});
