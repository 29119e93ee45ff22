import assert from 'node:assert/strict';
import { drafts } from '../../../src/editor/stateSchemas.ts';

const typed = { connection: 'demo', input: '{"a":1}', metadata: '', checkpoint: '', lastSyncDate: '' };

describe('what was stored by earlier versions', () => {
    it('is read: drafts of before there was a form', () => {
        assert.deepEqual(drafts.parse({ 'file:///a.ts': typed }), { 'file:///a.ts': { ...typed, aside: {} } });
    });

    it('is not taken for what it is not', () => {
        assert.equal(drafts.safeParse({ 'file:///a.ts': { connection: 'demo' } }).success, false);
    });
});
