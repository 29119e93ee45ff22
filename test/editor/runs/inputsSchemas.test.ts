import assert from 'node:assert/strict';
import { Composition, newState } from '../support/composition.ts';
import { openFile, replace, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { useServer } from '../support/server.ts';

const action = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Says hello',
    input: z.object({ name: z.string() }),
    exec: async () => ({}),
});
`;

describe('The schemas of a function at hand', () => {
    useServer();
    useCleanEditors();

    it('stay those of the last version without errors while the text is half typed', async () => {
        const window = new Composition(newState(workspaceFolder()));
        try {
            const document = await openFile('github/actions', action);
            const fn = await window.functions.in(document);
            assert(fn !== undefined);
            const read = async (): Promise<readonly [names: readonly string[], earlier: boolean]> => {
                const { input, ofEarlierText } = await fn.schemas();
                return [Object.keys(input?.schema.properties ?? {}), ofEarlierText];
            };
            assert.deepEqual(await read(), [['name'], false]);
            await replace(document, 'name: z.string() }', 'name: z.string(), age: z.nu');
            assert.deepEqual(await read(), [['name'], true]);
            await replace(document, 'age: z.nu', 'age: z.number() }');
            assert.deepEqual(await read(), [['name', 'age'], false]);
        } finally {
            window.dispose();
        }
    });
});
