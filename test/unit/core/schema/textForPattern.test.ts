import assert from 'node:assert/strict';
import { textForPattern } from '../../../../src/core/schema/sample/textForPattern.ts';

describe('A text for a pattern', () => {
    it('is taken by it', () => {
        for (const pattern of [
            String.raw`^\d{4}-\d{2}-\d{2}$`,
            '^(?:red|green)+$',
            String.raw`^[a-z][a-z0-9-]{2,}\.(?:com|org)$`,
            '[^abc]+',
            String.raw`^[\w.+-]+@[\w-]+\.\w+$`,
            String.raw`^\x41\u0042?$`,
            '^$|^x{3}$',
            String.raw`\p{Lu}\p{Ll}`,
            '^(?=.*a)[a-z]+$',
            String.raw`^\[\]\{\}\/$`,
        ]) {
            const flags = pattern.includes(String.raw`\p`) ? 'u' : '';
            for (const more of [false, true]) {
                const text = textForPattern(pattern, more);
                assert.ok(text !== undefined && new RegExp(pattern, flags).test(text), `${pattern}: ${String(text)}`);
            }
        }
    });

    it('is none where the pattern is not understood', () => {
        for (const pattern of [String.raw`(a)\1`, '(', '[', '*', 'a{1000000}', '['.repeat(50), '('.repeat(1000)]) {
            assert.equal(textForPattern(pattern), undefined, pattern.slice(0, 20));
        }
    });
});
