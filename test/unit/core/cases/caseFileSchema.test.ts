import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { readCaseFile } from '../../../../src/core/cases/caseFile.ts';

const text = readFileSync(path.resolve(import.meta.dirname, '../../../../media/cases.schema.json'), 'utf8');
const schema = z.fromJSONSchema(z.record(z.string(), z.json()).parse(JSON.parse(text)));

describe('The JSON Schema of case files', () => {
    const right: readonly unknown[] = [
        [],
        [{ name: 'a' }],
        [
            {
                name: 'a',
                connection: 'c',
                input: null,
                metadata: {},
                checkpoint: { page: 1 },
                lastSyncDate: '2026-10-01',
            },
        ],
        [{ name: 'a', expect: { result: null, ignore: ['$.id'] } }],
        [{ name: 'a', expect: { records: { models: { M: { saved: [], updated: 3 } }, deleted: 0 } } }],
        [{ name: 'a', expect: { schema: { type: 'object' } } }],
        [{ name: 'a', expect: { fails: { kind: 'upstream', message: 'x', payload: null } } }],
    ];
    for (const cases of right) {
        it(`takes what the extension takes: ${JSON.stringify(cases)}`, () => {
            assert.deepEqual(readCaseFile(JSON.stringify({ version: 1, cases })).problems, []);
            assert.deepEqual(schema.safeParse({ version: 1, cases }).error?.issues, undefined);
        });
    }

    const wrong: readonly unknown[] = [
        {},
        [1],
        [{}],
        [{ name: '' }],
        [{ name: ' a' }],
        [{ name: 'a'.repeat(81) }],
        [{ name: 'a', inputs: {} }],
        [{ name: 'a', connection: '' }],
        [{ name: 'a', metadata: [] }],
        [{ name: 'a', checkpoint: { page: null } }],
        [{ name: 'a', lastSyncDate: 'soon' }],
        [{ name: 'a', expect: 1 }],
        [{ name: 'a', expect: { result: 1, fails: {} } }],
        [{ name: 'a', expect: { result: 1, ignore: ['id'] } }],
        [{ name: 'a', expect: { records: { models: { M: { saved: 1.5 } } } } }],
        [{ name: 'a', expect: { records: { M: { saved: [] } } } }],
        [{ name: 'a', expect: { schema: 1 } }],
        [{ name: 'a', expect: { fails: { kind: 'sad' } } }],
    ];
    for (const cases of wrong) {
        it(`refuses what the extension refuses: ${JSON.stringify(cases).slice(0, 80)}`, () => {
            const { problems } = readCaseFile(JSON.stringify({ version: 1, cases }));
            assert.equal(problems.length, 1);
            assert.equal(problems[0]?.beyondSchema, false);
            assert.equal(schema.safeParse({ version: 1, cases }).success, false);
        });
    }
});
