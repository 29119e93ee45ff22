import assert from 'node:assert/strict';
import { answerTo } from '../../../probe/answers.ts';

describe('The probe, asked for schemas', () => {
    const ask = (source: string): Promise<object> =>
        answerTo(JSON.stringify({ id: 7, ask: 'schemas', path: null, source }));

    it('answers with JSON Schemas and the places where it gave up', async () => {
        const source = `import { createSync } from 'nango';
import { z } from 'zod';
import { Shared } from './shared';
export default createSync({
    metadata: z.object({ owner: z.string().default('octo'), more: Shared }),
    models: { Issue: z.object({ id: z.string().refine(Boolean) }) },
    exec: async () => {},
});`;
        assert.deepEqual(JSON.parse(JSON.stringify(await ask(source))), {
            id: 7,
            input: null,
            metadata: {
                schema: { type: 'object', properties: { owner: { type: 'string', default: 'octo' }, more: {} } },
                gaveUp: [
                    {
                        pointer: '/properties/more',
                        line: 4,
                        character: 66,
                        reason: 'Shared comes from ./shared: only this file is read.',
                    },
                ],
                runtimeChecks: [],
                conversions: [],
                broken: false,
            },
            checkpoint: null,
            output: null,
            models: {
                Issue: {
                    schema: { type: 'object', properties: { id: { type: 'string' } }, required: ['id'] },
                    gaveUp: [],
                    runtimeChecks: [{ pointer: '/properties/id', line: 5, character: 47, method: 'refine' }],
                    conversions: [],
                    broken: false,
                },
            },
            broken: false,
        });
    });

    it('answers with nulls for a text that holds no function', async () => {
        assert.deepEqual(await ask('nothing'), {
            id: 7,
            input: null,
            metadata: null,
            checkpoint: null,
            output: null,
            models: null,
            broken: false,
        });
    });
});
