import assert from 'node:assert/strict';
import { SecretMask } from '../../../src/core/secretMask.ts';

const secret = 'de000001-7e57-4e57-8e57-7e577e577e57';
const base64 = (text: string): string => Buffer.from(text).toString('base64');

function learned(): SecretMask {
    const mask = new SecretMask();
    mask.learn(secret, base64);
    return mask;
}

describe('SecretMask', () => {
    it('takes the secret out of text, wherever it stands', () => {
        assert.equal(learned().apply(`a ${secret} b ${secret}`), 'a •••••••• b ••••••••');
    });

    it('knows the secret in base64, whatever stands before it', () => {
        for (const before of ['', 'x', 'xy', 'Bearer ', 'user:']) {
            const masked = learned().apply(base64(`${before}${secret} and more`));
            assert.ok(masked.includes('••••••••'), before);
            assert.ok(!Buffer.from(masked, 'base64').toString().includes(secret.slice(4, 30)), before);
        }
    });

    it('knows the URL-encoded form and the first 12 characters', () => {
        const mask = new SecretMask();
        mask.learn('sk/live+abc def&1234567890', base64);
        assert.equal(mask.apply('k=sk%2Flive%2Babc%20def%261234567890'), 'k=••••••••');
        assert.equal(mask.apply('starts with sk/live+abc …'), 'starts with ••••••••…');
    });

    it('leaves values without secrets as they are, the very same object', () => {
        const value = { a: [1, 'two'] };
        assert.equal(learned().applyToJson(value), value);
    });

    it('takes secrets out of JSON values', () => {
        assert.deepEqual(learned().applyToJson({ a: [`x${secret}`] }), { a: ['x••••••••'] });
    });

    it('does not mask what is too short to be a secret', () => {
        const mask = new SecretMask();
        mask.learn('abc', base64);
        assert.equal(mask.apply('abc'), 'abc');
    });
});
