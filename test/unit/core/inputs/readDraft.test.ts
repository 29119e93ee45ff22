import assert from 'node:assert/strict';
import { emptyDraft } from '../../../../src/core/inputs/draft.ts';
import { draftOf } from '../../../../src/core/inputs/draftOf.ts';
import { readDraft } from '../../../../src/core/inputs/readDraft.ts';

describe('readDraft', () => {
    it('sends an empty object as the input of an action without one', () => {
        assert.deepEqual(readDraft('action', { ...emptyDraft, connection: 'demo-conn' }), {
            inputs: { connection: 'demo-conn', input: {} },
            problems: [],
            forms: {},
        });
    });

    it('sends nothing that a sync was not given', () => {
        assert.deepEqual(readDraft('sync', emptyDraft), { inputs: { connection: '' }, problems: [], forms: {} });
    });

    it('reads all parts of a sync', () => {
        const draft = {
            ...emptyDraft,
            connection: ' demo-conn ',
            metadata: '{"owner": "NangoHQ"}',
            checkpoint: '{"page": 1}',
            lastSyncDate: '2026-10-01',
        };
        assert.deepEqual(readDraft('sync', draft), {
            inputs: {
                connection: 'demo-conn',
                metadata: { owner: 'NangoHQ' },
                checkpoint: { page: 1 },
                lastSyncDate: '2026-10-01T00:00:00.000Z',
            },
            problems: [],
            forms: {},
        });
    });

    it('takes any JSON as an input, null and arrays too', () => {
        for (const [text, value] of [
            ['null', null],
            ['[1]', [1]],
            ['"a"', 'a'],
            ['0', 0],
        ] as const) {
            assert.deepEqual(readDraft('action', { ...emptyDraft, input: text }).inputs.input, value);
        }
    });

    const wrong = [
        ['input', '{"a": 1\n"b": 2}', 'JSON has an error in line 2: a comma is missing.'],
        ['input', '{"a" 1}', 'JSON has an error in line 1: a colon is missing.'],
        ['input', '{"a": }', 'JSON has an error in line 1: a value is missing.'],
        ['input', '{"a": 1', 'JSON has an error in line 1: a closing brace is missing.'],
        ['input', '{"a": [1}', 'JSON has an error in line 1: a comma is missing.'],
        ['input', '{a: 1}', 'JSON has an error in line 1: names and texts stand in double quotes.'],
        ['input', '{"a": "x\n}', 'JSON has an error in line 1: a closing quote is missing.'],
        ['input', '{} {}', 'JSON has an error in line 1: there is text after the end of the value.'],
        ['input', '{} // no', 'JSON has an error in line 1: JSON takes no comments.'],
        ['metadata', '[1]', 'Must be an object in braces.'],
    ] as const;
    for (const [section, text, message] of wrong) {
        it(`says what is wrong with ${JSON.stringify(text)}`, () => {
            const { problems } = readDraft('action', { ...emptyDraft, [section]: text });
            assert.deepEqual(problems, [{ section, pointer: '', path: '', message }]);
        });
    }

    it('refuses nested checkpoints and dates that are none', () => {
        const { problems } = readDraft('sync', {
            ...emptyDraft,
            checkpoint: '{"page": {"nested": true}}',
            lastSyncDate: 'yesterday',
        });
        assert.deepEqual(problems, [
            {
                section: 'checkpoint',
                pointer: '',
                path: '',
                message: 'page must be a text, a number, true or false.',
            },
            { section: 'lastSyncDate', pointer: '', path: '', message: 'Must be a date such as 2026-10-01.' },
        ]);
    });

    it('makes a draft of inputs that reads as the same inputs', () => {
        const inputs = {
            connection: 'demo-conn',
            metadata: { owner: 'NangoHQ' },
            checkpoint: { page: 2 },
            lastSyncDate: '2026-10-01T00:00:00.000Z',
        };
        assert.deepEqual(readDraft('sync', draftOf(inputs)).inputs, inputs);
    });
});
