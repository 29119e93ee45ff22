import assert from 'node:assert/strict';
import { SecretMask } from '../../../../src/core/secretMask.ts';
import { blocks, jsonPieces, textParts } from '../../../../src/core/text/jsonPieces.ts';
import { isLarger } from '../../../../src/core/text/jsonSize.ts';
import { seeded } from '../../../support/seeded.ts';

const long = (length: number): string => 'line of text\n"quoted" é 😀 '.repeat(length / 25);

const values: readonly unknown[] = [
    null,
    'text',
    [],
    {},
    { a: [], b: {} },
    [1, [2, [3]], { x: null, y: undefined }],
    { big: long(60_000), 'odd "key"': [long(20_000), { n: 1.5, t: true }] },
    Array.from({ length: 3_000 }, (_, id) => ({ id, tags: ['a', 'b'], nested: { deep: [{ er: id }] } })),
    long(900_000),
];

describe('JSON in pieces', () => {
    it('is the same text as at once, laid out or not', () => {
        for (const value of values)
            for (const indent of [0, 2, 4])
                assert.equal([...jsonPieces(value, indent)].join(''), JSON.stringify(value, null, indent));
    });

    it('comes in blocks of about the size asked for', () => {
        const sizes = [...blocks(jsonPieces(values, 2), 10_000)].map(({ length }) => length);
        assert.ok(sizes.slice(0, -1).every((size) => size >= 10_000));
        assert.ok(Math.max(...sizes) < 300_000);
    });

    it('never tears a secret, wherever it stands', () => {
        const secret = '3f5b1c0a-9a3c-4c1e-8d57-0a6d2b7a1111';
        const mask = new SecretMask();
        mask.learn(secret, (text) => Buffer.from(text).toString('base64'));
        const next = seeded(11);
        const word = (): string => `${'w'.repeat(next(40))} `;
        for (let round = 0; round < 20; round++) {
            let text = '';
            while (text.length < 30_000) text += next(20) === 0 ? `${secret}\n` : word();
            const parts = [...textParts(text, 100 + next(400))];
            assert.equal(parts.join(''), text);
            const masked = parts.map((part) => mask.apply(part)).join('');
            assert.equal(masked, mask.apply(text));
            assert.ok(!masked.includes(secret.slice(0, 12)));
        }
    });

    it('is measured no further than it must be', () => {
        assert.equal(isLarger('x'.repeat(100), 100), true);
        assert.equal(isLarger('x'.repeat(90), 100), false);
        assert.equal(
            isLarger(
                Array.from({ length: 50 }, () => 1),
                100,
            ),
            true,
        );
        const endless: unknown[] = Array.from({ length: 1_000 }, () => 'x'.repeat(10));
        Object.defineProperty(endless, 500, { get: () => assert.fail('looked too far') });
        assert.equal(isLarger(endless, 1_000), true);
        let deep: unknown = 1;
        for (let level = 0; level < 100_000; level++) deep = [deep];
        assert.equal(isLarger(deep, 1_000_000), true);
    });
});
