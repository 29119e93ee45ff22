import assert from 'node:assert/strict';
import { checklistOf, openPoints } from '../../../../src/core/checklist/checklist.ts';
import type { CheckedPoint } from '../../../../src/core/checklist/checkedPoint.ts';
import type { Trials } from '../../../../src/core/checklist/points/tried.ts';

const passed: Trials = { compileProblems: 0, dryRun: { kind: 'passed' } };

const action = `import { createAction } from 'nango';
import * as z from 'zod';

const Input = z.object({ id: z.string().describe('The item. Example: "7"') });

export default createAction({
    description: 'Fetches one item',
    version: '1.0.0',
    input: Input,
    output: z.object({ id: z.string() }),
    exec: async (nango, input) => {
        // https://example.com/docs/items
        const response = await nango.get({ endpoint: \`/items/\${encodeURIComponent(input.id)}\`, retries: 3 });
        if (!response.data) throw new nango.ActionError({ message: 'There is no such item' });
        return { id: input.id };
    },
});
`;

const sync = `import { createSync } from 'nango';
import * as z from 'zod';

export default createSync({
    description: 'Fetches what changed',
    version: '1.0.0',
    frequency: 'every hour',
    checkpoint: z.object({ since: z.string() }),
    models: { Item: z.object({ id: z.string() }) },
    exec: async (nango) => {
        const checkpoint = await nango.getCheckpoint();
        // https://example.com/docs/items
        const response = await nango.get({ endpoint: '/items', params: { since: checkpoint?.since ?? '' }, retries: 3 });
        await nango.batchSave(response.data.items, 'Item');
        await nango.batchDelete(response.data.gone, 'Item');
        await nango.saveCheckpoint({ since: response.data.now });
    },
});
`;

const refresh = sync
    .replace('    checkpoint: z.object({ since: z.string() }),\n', '')
    .replace('        const checkpoint = await nango.getCheckpoint();\n', '')
    .replace(", params: { since: checkpoint?.since ?? '' }", '')
    .replace('        await nango.saveCheckpoint({ since: response.data.now });\n', '')
    .replace("        await nango.batchDelete(response.data.gone, 'Item');\n", '');

function pointOf(source: string, id: string, trials = passed): CheckedPoint {
    const point = checklistOf('github/actions/fn.ts', source, trials).find((each) => each.id === id);
    assert(point !== undefined, id);
    return point;
}

const said = (source: string, id: string, trials = passed): string => {
    const { state, answer } = pointOf(source, id, trials);
    return `${state}: ${answer}`;
};

describe('the checklist', () => {
    it('has nothing open for a function that is ready', () => {
        for (const source of [action, sync]) {
            const points = checklistOf('github/actions/fn.ts', source, passed);
            assert.deepEqual(
                points.filter(({ state }) => state === 'open'),
                [],
            );
            assert.equal(openPoints(points), 0);
        }
    });

    it('is empty for what is no function', () => {
        assert.deepEqual(checklistOf(undefined, 'const a = 1;', passed), []);
        assert.deepEqual(checklistOf(undefined, "import { createOnEvent } from 'nango';", passed), []);
    });

    it('begins with what is open, and ends with what is done', () => {
        const untried: Trials = { compileProblems: undefined, dryRun: { kind: 'none' } };
        const points = checklistOf('github/actions/fn.ts', action.replace(/ {8}if .*\n/, ''), untried);
        assert.deepEqual(
            points.map(({ id, state }) => `${state} ${id}`),
            [
                'open compiled',
                'open dryRun',
                'note failures',
                'met file',
                'met description',
                'met input',
                'met calls',
                'met rules',
            ],
        );
    });

    it('leads to the place that answers', () => {
        const { at } = pointOf(sync, 'changes');
        assert.equal(sync.slice(at?.from, at?.to), 'nango.getCheckpoint()');
        const { at: gone } = pointOf(sync, 'deletes');
        assert.equal(sync.slice(gone?.from, gone?.to), "nango.batchDelete(response.data.gone, 'Item')");
    });

    it('says what a text of its own lacks', () => {
        assert.match(said(action.replace("'Fetches one item'", "''"), 'description'), /^open: Say in the description/);
        assert.match(said(`${action}export const more = 1;\n`, 'file'), /^open: Only the default export/);
        assert.equal(said(action, 'description'), 'met: Fetches one item');
    });

    it('names the input fields that are not described', () => {
        assert.equal(said(action, 'input'), 'met: Each field says what it is: id.');
        const bare = action.replace(`z.object({ id`, `z.object({ page: z.number(), id`);
        assert.equal(said(bare, 'input'), 'note: Not described: page.');
    });

    it('asks an action for words where something goes wrong', () => {
        assert.match(said(action, 'failures'), /^met: /);
        assert.match(
            said(action.replace(/ {8}if .*\n/, ''), 'failures'),
            /^note: Callers get the provider’s own error/,
        );
    });

    it('asks a sync where its changes come from', () => {
        assert.equal(said(sync, 'changes'), 'met: The checkpoint goes into the request: since.');
        assert.match(said(refresh, 'changes'), /^note: It does not: everything is fetched/);
        const hooked = refresh.replace(
            '    exec:',
            "    webhookSubscriptions: ['*'],\n    onWebhook: async () => {},\n    exec:",
        );
        assert.equal(said(hooked, 'changes'), 'met: Webhooks tell it.');
        const unused = sync.replace("checkpoint?.since ?? ''", "'2020'");
        assert.match(said(unused, 'changes'), /^open: /);
    });

    it('asks why everything is fetched each time, and takes a comment for an answer', () => {
        assert.match(said(refresh, 'fullRefresh'), /^open: Say in a comment why/);
        const why = refresh.replace(
            '    exec: async (nango) => {\n',
            '    exec: async (nango) => {\n        // Full refresh: the provider has no filter by change date.\n',
        );
        assert.equal(said(why, 'fullRefresh'), 'met: Full refresh: the provider has no filter by change date.');
        assert.equal(
            checklistOf(undefined, sync, passed).find(({ id }) => id === 'fullRefresh'),
            undefined,
        );
    });

    it('asks how deleted records are found', () => {
        assert.equal(said(sync, 'deletes'), 'met: The provider tells them.');
        assert.match(said(refresh, 'deletes'), /^open: They are not/);
        const walked = refresh
            .replace('        const response', "        await nango.trackDeletesStart('Item');\n        const response")
            .replace(/( +)(await nango.batchSave.*\n)/, "$1$2$1await nango.trackDeletesEnd('Item');\n");
        assert.match(said(walked, 'deletes'), /^met: It walks through all records/);
        assert.match(said(walked.replace(/.*trackDeletesStart.*\n/, ''), 'deletes'), /^open: /);
    });

    it('asks whether a sync waits for the metadata that it needs', () => {
        const needy = sync.replace('    models:', '    metadata: z.object({ owner: z.string() }),\n    models:');
        assert.equal(said(needy, 'metadata'), 'met: Metadata: owner.');
    });

    it('counts what the rules find besides', () => {
        assert.equal(said(sync, 'rules'), 'met: Nothing more is found.');
        const bad = sync.replace("'every hour'", "'every now and then'");
        const { state, at } = pointOf(bad, 'rules');
        assert.equal(state, 'open');
        assert.equal(bad.slice(at?.from, at?.to), "'every now and then'");
    });

    it('tells what the platform said of this very text', () => {
        const untried: Trials = { compileProblems: undefined, dryRun: { kind: 'none' } };
        assert.equal(said(action, 'compiled', untried), 'open: This text has not been compiled.');
        assert.equal(pointOf(action, 'compiled', untried).deed, 'compile');
        assert.equal(said(action, 'dryRun', untried), 'open: No dry run of this text yet.');
        assert.match(said(action, 'compiled', { ...untried, compileProblems: 2 }), /^open: 2 problems/);
        // What ran was compiled.
        const ran: Trials = { compileProblems: undefined, dryRun: { kind: 'doubtful', doubt: '2 values don’t match' } };
        assert.match(said(action, 'compiled', ran), /^met: /);
        assert.match(said(action, 'dryRun', ran), /^open: It succeeded, but 2 values/);
        const failed: Trials = { compileProblems: 0, dryRun: { kind: 'failed', reason: 'no quota' } };
        assert.match(said(action, 'dryRun', failed), /^open: .*: no quota$/);
    });
});
