import assert from 'node:assert/strict';
import { deployDifference } from '../../../../src/core/deploy/deployDifference.ts';
import type { DeployedFunction } from '../../../../src/core/deploy/deployedFunction.ts';

const action = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Opens an issue',
    version: '1.0.0',
    input: z.object({ owner: z.string(), hours: z.number().optional() }),
    output: z.object({ id: z.number() }),
    scopes: ['repo'],
    exec: async () => ({ id: 1 }),
});
`;

const sync = `import { createSync } from 'nango';
import * as z from 'zod';

const Issue = z.object({ id: z.string(), title: z.string() });

export default createSync({
    description: 'Fetches issues',
    version: '1.0.0',
    frequency: 'every hour',
    metadata: z.object({ owner: z.string() }),
    checkpoint: z.object({ page: z.number() }),
    models: { Issue },
    exec: async () => {},
});
`;

/** What changes between two texts, one line each. */
const between = (before: string, after: string): readonly string[] => lines(deployDifference({ code: before }, after));

function lines({ changes }: ReturnType<typeof deployDifference>): readonly string[] {
    return changes.map(({ mark, text, note }) => [mark, text, ...(note === undefined ? [] : [note])].join(' | '));
}

const facts: DeployedFunction = {
    name: 'issues',
    type: 'sync',
    source: 'standalone',
    enabled: true,
    description: 'Fetches issues',
    schedule: 'every day',
    autoStart: true,
    scopes: ['repo'],
    models: ['Issue', 'Comment'],
    inputSchema: { type: 'object', properties: { owner: { type: 'string' }, repo: { type: 'string' } } },
};

describe('What a deployment would change', () => {
    it('is nothing for the text that is deployed', () => {
        assert.deepEqual(deployDifference({ code: action }, action), {
            unchanged: true,
            changes: [],
            removedModels: [],
        });
    });

    it('is the code alone where nothing else differs', () => {
        assert.deepEqual(between(action, action.replace('id: 1 }', 'id: 2 }')), ['code | Code +1 −1']);
    });

    it('counts no line for other line ends, and says so', () => {
        const { unchanged, changes } = deployDifference({ code: action }, action.replaceAll('\n', '\r\n'));
        assert.deepEqual([unchanged, changes], [false, [{ mark: 'code', text: 'Code: line ends only' }]]);
    });

    it('names fields of the input that come, go or change', () => {
        const after = action.replace(
            'owner: z.string(), hours: z.number().optional()',
            'owner: z.string().optional(), hours: z.string().optional(), due: z.string(), labels: z.array(z.object({ name: z.string() })).optional()',
        );
        assert.deepEqual(between(action, after).slice(1), [
            'modified | Input field `owner` | now optional',
            'modified | Input field `hours` | number → string',
            'added | Input field `due` | required',
            'added | Input field `labels` | optional',
        ]);
        assert.deepEqual(between(after, action).slice(3), [
            'removed | Input field `due`',
            'removed | Input field `labels`',
        ]);
    });

    it('names what lies deeper by its path', () => {
        const nested = (inner: string): string =>
            action.replace('owner: z.string()', `owner: z.object({ ${inner} }), list: z.array(z.object({ ${inner} }))`);
        assert.deepEqual(between(nested('login: z.string()'), nested('login: z.string(), site: z.url()')).slice(1), [
            'added | Input field `owner.site` | required',
            'added | Input field `list[].site` | required',
        ]);
    });

    it('tells a rule that changed where type and need stay', () => {
        const after = action.replace('owner: z.string()', 'owner: z.string().min(3)');
        assert.deepEqual(between(action, after).slice(1), ['modified | Input field `owner` | other rules']);
    });

    it('counts the rest of many changes', () => {
        const many = Array.from({ length: 20 }, (_, index) => `f${index}: z.string()`).join(', ');
        const rows = between(action, action.replace('owner: z.string()', `owner: z.string(), ${many}`));
        assert.equal(rows.length, 1 + 12 + 1);
        assert.equal(rows.at(-1), 'modified | 8 more changes of the input');
    });

    it('tells schemas that come and go as a whole', () => {
        const without = sync.replace('    checkpoint: z.object({ page: z.number() }),\n', '');
        assert.deepEqual(between(sync, without).slice(1), ['removed | Schema of the checkpoint']);
        assert.deepEqual(between(without, sync).slice(1), ['added | Schema of the checkpoint']);
    });

    it('tells version, schedule, auto start, scopes and description', () => {
        const after = sync
            .replace("version: '1.0.0'", "version: '1.1.0',\n    autoStart: true,\n    scopes: ['read', 'write']")
            .replace("'every hour'", "'every 5 minutes'")
            .replace('Fetches issues', 'Fetches all issues');
        assert.deepEqual(between(sync, after).slice(1), [
            'modified | Schedule `every hour` → `every 5 minutes`',
            'added | Auto start | starts by itself on every connection',
            'added | Scope `read`',
            'added | Scope `write`',
            'modified | Version `1.0.0` → `1.1.0`',
            'modified | Description',
        ]);
        assert.ok(between(after, sync).includes('removed | Auto start'));
    });

    it('takes a version that was typed for the one in the text', () => {
        const { changes } = deployDifference({ code: sync }, sync, '2.0.0');
        assert.deepEqual(changes, [{ mark: 'modified', text: 'Version `1.0.0` → `2.0.0`' }]);
    });

    it('names models that come, go or change', () => {
        const after = sync
            .replace('models: { Issue }', 'models: { Issue, Comment: z.object({ id: z.string() }) }')
            .replace('title: z.string()', 'title: z.string().nullable()');
        assert.deepEqual(between(sync, after).slice(1), [
            'modified | Field `title` of Model `Issue` | string → string or null',
            'added | Model `Comment`',
        ]);
        const renamed = deployDifference(
            { code: sync },
            sync.replace('models: { Issue }', 'models: { Ticket: Issue }'),
        );
        assert.deepEqual(renamed.removedModels, ['Issue']);
        assert.deepEqual(lines(renamed).slice(1), ['added | Model `Ticket`', 'removed | Model `Issue`']);
    });

    it('says what only a compile can tell, and takes nothing unread for a change', () => {
        const unread = sync
            .replace("'every hour'", 'process.env.X')
            .replace('models:', 'scopes: process.env.Y, models:');
        assert.deepEqual(between(sync, unread).slice(1), ['modified | Schedule | known only when it is compiled']);
        assert.deepEqual(between(unread, sync).slice(1), []);
    });

    it('is told from the text alone where the other can not be read', () => {
        assert.deepEqual(between('not a function', action), ['code | Code +11 −1']);
        assert.deepEqual(between(action, 'export default createAct'), ['code | Code +1 −11']);
    });

    it('says of a first deployment what is worth a look', () => {
        assert.deepEqual(lines(deployDifference(undefined, sync.replace('models:', 'autoStart: true, models:'))), [
            'code | Code +14',
            'added | Schedule `every hour`',
            'added | Auto start | starts by itself on every connection',
            'added | Model `Issue`',
            'added | Version `1.0.0`',
        ]);
        assert.deepEqual(lines(deployDifference(undefined, 'x')), ['code | Code +1']);
    });

    it('is held against the facts where the key may not read code', () => {
        const difference = deployDifference({ facts }, sync);
        assert.equal(difference.unchanged, false);
        assert.deepEqual(lines(difference), [
            'modified | Schedule `every day` → `every hour`',
            'removed | Auto start',
            'removed | Model `Comment`',
            'removed | Metadata field `repo`',
            'removed | Scope `repo`',
        ]);
        assert.deepEqual(difference.removedModels, ['Comment']);
    });

    it('tells of an action by its facts what an action has', () => {
        const { schedule: _schedule, ...rest } = facts;
        const difference = deployDifference({ facts: { ...rest, type: 'action', models: ['ActionOutput'] } }, action);
        assert.deepEqual(lines(difference), [
            'added | Input field `hours`',
            'removed | Input field `repo`',
            'modified | Description',
        ]);
        assert.deepEqual(difference.removedModels, []);
    });

    it('knows nothing where neither code nor facts may be read', () => {
        assert.deepEqual(deployDifference({}, action), { unchanged: false, changes: [], removedModels: [] });
    });
});
