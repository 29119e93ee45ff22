import assert from 'node:assert/strict';
import { readFunctionFile } from '../../../../src/core/function/readFunctionFile.ts';
import { lintFunction } from '../../../../src/core/lint/lintFunction.ts';
import { scaffoldFunction } from '../../../../src/core/scaffold/scaffold.ts';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import { readSource } from '../../../../src/core/syntax/sourceTree.ts';
import { allScaffolds, type NamedScaffold } from '../../../support/scaffolds.ts';

/** All are looked at; what is wrong is named. */
function eachOf(all: readonly NamedScaffold[], problemOf: (each: NamedScaffold) => string | undefined): void {
    const problems = all.flatMap((each) => {
        const problem = problemOf(each);
        return problem === undefined ? [] : [`${each.name}: ${problem}`];
    });
    assert.deepEqual(problems, []);
}

describe('a new function, whatever was answered', function () {
    this.timeout('1m');
    const all = allScaffolds();

    it('is one function that can run remotely', () => {
        eachOf(all, ({ text, answers }) => {
            const { functions, obstacles, singleFile } = readFunctionFile('github/actions/a.ts', text);
            const [found] = functions;
            if (readSource(text).broken) return 'does not parse';
            if (functions.length !== 1 || found?.type !== answers.type) return 'not one function';
            if (found.exportForm !== 'export-default-call' || !singleFile) return found.exportForm;
            return obstacles[0]?.message;
        });
    });

    it('has schemas that can be read without running it, and those of a sync fit the platform', () => {
        eachOf(all, ({ text, answers }) => {
            const { input, output, models, checkpoint, broken } = readSchemas(text);
            const readings = [input, output, checkpoint, ...(models?.values() ?? [])].filter(
                (each) => each !== undefined,
            );
            const gaveUp = readings.flatMap(({ givenUp }) => givenUp.map(({ reason }) => reason));
            if (broken || gaveUp.length > 0) return gaveUp.join();
            if (answers.type === 'action') return input && output ? undefined : 'a schema is missing';
            const [model] = models?.values() ?? [];
            if (model?.schema.properties?.['id']?.type !== 'string') return 'the id is no text';
            const fields = Object.values(checkpoint?.schema.properties ?? {});
            return fields.every(({ type }) => type === 'string' || type === 'number') ? undefined : 'checkpoint';
        });
    });

    it('says where to look for what it calls, and retries or says why not', () => {
        eachOf(all, ({ text }) => {
            const requests = text.split('ProxyConfiguration = {').slice(1);
            const bare = requests.find(
                (request) => !/^\s*\/\/ https:\/\//.test(request) || !/\bretries: \d/.test(request),
            );
            return requests.length === 0 ? 'no request' : bare;
        });
    });

    it('breaks no rule, not even those that only hint', () => {
        eachOf(all, ({ text, answers }) => {
            const [first] = lintFunction(`github/${answers.type}s/list-issues.ts`, text);
            return first && `${first.rule}: ${first.message}`;
        });
    });

    it('starts by itself unless metadata must be there first', () => {
        eachOf(all, ({ text }) =>
            text.includes('metadata: Metadata') === text.includes('autoStart: false') ? undefined : 'autoStart',
        );
    });
});

describe('a new function', () => {
    it('leaves to fill in what nobody answered: the path first, then the reference', () => {
        const { text, fills } = scaffoldFunction({ type: 'action', verb: 'get', name: 'get-issue' });
        assert.deepEqual(
            fills.map(({ from, to }) => text.slice(from, to)),
            ['`/issues/${encodeURIComponent(input.id)}`', 'https://docs.example.com/get-issue'],
        );
        const told = scaffoldFunction({
            type: 'sync',
            endpoint: '/issues',
            docs: 'https://docs.github.com/issues',
        });
        assert.deepEqual(told.fills, []);
        assert.match(told.text, /\/\/ https:\/\/docs\.github\.com\/issues\n +endpoint: '\/issues',/);
    });

    it('takes what was asked of its inputs, and what its path needs', () => {
        const { text } = scaffoldFunction({
            type: 'action',
            verb: 'get',
            endpoint: '/users/:user_id',
            inputs: [
                { name: 'page', type: 'integer', optional: true, description: `It's "the" page` },
                { name: 'tags', type: 'string[]', optional: false },
            ],
        });
        assert.deepEqual(readSchemas(text).input?.schema, {
            type: 'object',
            properties: {
                user_id: { type: 'string', description: 'User ID' },
                page: {
                    type: 'integer',
                    minimum: -9007199254740991,
                    maximum: 9007199254740991,
                    description: `It's "the" page`,
                },
                tags: { type: 'array', items: { type: 'string' }, description: 'Tags' },
            },
            required: ['user_id', 'tags'],
        });
    });

    it('says that it lists page by page only where it does', () => {
        const list = { type: 'action', verb: 'list', name: 'list-issues' } as const;
        assert.match(scaffoldFunction(list).text, /'Lists issues, one page at a time'/);
        assert.match(scaffoldFunction({ ...list, pagination: 'none' }).text, /'Lists issues'/);
    });

    it('says why it fetches everything, in one line of comment', () => {
        const { text } = scaffoldFunction({
            type: 'sync',
            changes: 'none',
            fullRefreshReason: 'the list\nhas no filter. */ `${x}`',
        });
        assert.match(text, /^ {8}\/\/ Full refresh: the list has no filter\. \*\/ `\$\{x\}`\.$/m);
    });

    it('keeps a model name of its own where the name is taken', () => {
        const { text } = scaffoldFunction({ type: 'sync', model: 'Checkpoint', name: 'sync-checkpoints' });
        assert.match(text, /models: \{ Checkpoint: CheckpointModel \}/);
        assert.match(text, /batchSave\(records\.map\(toCheckpoint\), 'Checkpoint'\)/);
    });

    it('never says more than it was told: nothing of a sample but its names is in it', () => {
        const sample = { id: 'hunter2', email: 'a@example.com', list: ['secret-1', 42424242], at: '2026-10-03' };
        const { text } = scaffoldFunction({ type: 'sync', sample });
        for (const value of ['hunter2', 'a@example.com', 'secret-1', '42424242', '2026-10-03'])
            assert.ok(!text.includes(value), value);
    });

    it('takes what would be markers for text', () => {
        const { text, fills } = scaffoldFunction({
            type: 'action',
            verb: 'get',
            description: 'a\uE000b\uE001',
            endpoint: '/a\uE000/\uE001',
            docs: 'https://example.com/\uE000',
        });
        assert.deepEqual(fills, []);
        assert.match(text, /'a\\ue000b\\ue001'/);
    });
});
