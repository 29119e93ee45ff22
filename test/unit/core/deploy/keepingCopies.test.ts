import assert from 'node:assert/strict';
import { copiesToDrop, type KeptCopy } from '../../../../src/core/deploy/copiesToDrop.ts';

const copy = (key: string, at: number, more: Partial<KeptCopy> = {}): KeptCopy => ({
    key,
    at,
    owner: 'one',
    bytes: 10,
    ...more,
});

describe('Copies of replaced code', () => {
    it('stay while there are few and small ones', () => {
        assert.deepEqual(copiesToDrop([copy('a', 1), copy('b', 2)]), []);
    });

    it('go beyond the newest of their function', () => {
        const copies = [copy('a', 1), copy('b', 2), copy('c', 3), copy('other', 0, { owner: 'two' })];
        assert.deepEqual(copiesToDrop(copies, { ofFunction: 2, bytes: 1000 }), ['a']);
    });

    it('go, the oldest of all first, when they take too much', () => {
        const copies = [copy('a', 1, { owner: 'two' }), copy('b', 2), copy('c', 3)];
        assert.deepEqual(copiesToDrop(copies, { ofFunction: 20, bytes: 25 }), ['a']);
    });

    it('go when one alone takes more than there is room, and others stay', () => {
        const copies = [copy('small', 1), copy('large', 2, { bytes: 100 })];
        assert.deepEqual(copiesToDrop(copies, { ofFunction: 20, bytes: 50 }), ['large']);
    });
});
