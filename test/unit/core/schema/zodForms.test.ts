import assert from 'node:assert/strict';
import { readSchemas } from '../../../../src/core/schema/readSchemas.ts';
import { realJsonSchema, realSchemas } from '../../../corpus/zodOracle.ts';
import { zodForms } from './zodForms.ts';

describe('A way to write a schema', () => {
    for (const [before, input] of zodForms) {
        it(`is read as real zod makes it: ${`${before} ${input}`.replaceAll('\n', ' ').trim()}`, () => {
            const source = [
                "import { createAction } from 'nango';",
                "import { z } from 'zod';",
                before,
                `export default createAction({ input: ${input}, output: z.void(), exec: async () => {} });`,
            ].join('\n');
            const ours = readSchemas(source).input;
            const real = realSchemas(source).input;
            assert.ok(ours && real);
            assert.deepEqual(JSON.parse(JSON.stringify(ours.schema)), realJsonSchema(real));
            assert.deepEqual(ours.givenUp, []);
            assert.equal(ours.broken, false);
        });
    }
});
