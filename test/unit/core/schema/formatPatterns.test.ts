import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as z from 'zod';
import { formatPattern } from '../../../../src/core/schema/zod/formatPatterns.ts';

const here = createRequire(import.meta.url);
const platformZod = z
    .object({ regexes: z.record(z.string(), z.unknown()) })
    .parse(createRequire(here.resolve('nango'))('zod'));

describe('The pattern of a format', () => {
    it('is that of the platform’s zod, to the letter', () => {
        let compared = 0;
        for (const [name, expression] of Object.entries(platformZod.regexes)) {
            const known = formatPattern(name);
            if (known && expression instanceof RegExp) {
                assert.equal(known.source, expression.source, name);
                compared++;
            }
        }
        assert.ok(compared > 30);
    });
});
