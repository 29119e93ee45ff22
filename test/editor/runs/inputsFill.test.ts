import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { putFunction } from '../remote/deployedFixtures.ts';
import { openFile, show, useCleanEditors } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { useServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const source = `import { createAction } from 'nango';
import * as z from 'zod';

export default createAction({
    description: 'Says hello',
    version: '1.0.0',
    input: z.object({ greeting: z.enum(['hello', 'goodbye']), times: z.number().optional() }),
    output: z.object({}),
    exec: async () => ({}),
});
`;

describe('Filling the inputs', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    const fill = async (document: vscode.TextDocument, from: string): Promise<void> => {
        await vscode.commands.executeCommand('nango.fillInputs', document.uri, from);
    };

    async function opened(): Promise<{ readonly fn: vscode.TextDocument; readonly json: vscode.TextDocument }> {
        const fn = await show(await openFile('github/actions', source));
        await vscode.commands.executeCommand('nango.editInputsAsJson', fn.uri);
        const json = vscode.window.activeTextEditor?.document;
        assert(json !== undefined);
        return { fn, json };
    }

    const becomes = (json: vscode.TextDocument, text: string): Promise<string> =>
        until(
            `the text ${text}`,
            () => json.getText().replace(/\s+/g, ''),
            (now) => now === text,
        );

    it('with samples and from the clipboard, and back again', async () => {
        const { fn, json } = await opened();
        await fill(fn, 'samples');
        await person.hears(/^Filled what is required with samples\.$/);
        await becomes(json, '{"greeting":"hello"}');
        await fill(fn, 'samples');
        await person.hears(/^Everything required has a value\.$/);
        await vscode.env.clipboard.writeText('{ "greeting": "goodbye", "times": 2 }');
        await fill(fn, 'clipboard');
        await becomes(json, '{"greeting":"goodbye","times":2}');
        await fill(fn, 'undo');
        await becomes(json, '{"greeting":"hello"}');
    });

    it('by the schema of what is deployed, also where the file says less', async () => {
        const { fn, json } = await opened();
        const name = /([^/]+)\.ts$/.exec(fn.uri.path)?.[1] ?? '';
        const input = {
            type: 'object',
            properties: {
                greeting: { type: 'string', enum: ['goodbye'] },
                amount: { type: 'integer', minimum: 30, maximum: 30 },
            },
            required: ['greeting', 'amount'],
        };
        putFunction(server.api, 'github', name, { input: 'Asked', json_schema: { definitions: { Asked: input } } });
        await fill(fn, 'deployed');
        await person.hears(/^Filled by the schema of the deployed fn-\w+\.$/);
        await becomes(json, '{"greeting":"goodbye","amount":30}');
    });

    it('says what there is nothing to fill from', async () => {
        const { fn } = await opened();
        await vscode.env.clipboard.writeText('no JSON');
        await fill(fn, 'clipboard');
        await person.hears(/^The clipboard holds no JSON\.$/);
        await fill(fn, 'lastRun');
        await person.hears(/has no earlier run in this window\.$/);
        await fill(fn, 'deployed');
        await person.hears(/is not deployed\.$/);
    });

    it('offers its sources in a list, and undoes by the message, too', async () => {
        const { fn, json } = await opened();
        person.willPick(/^Fill Inputs$/, 'Required Fields with Samples');
        person.willClick(/^Filled what is required/, 'Undo Fill');
        await vscode.commands.executeCommand('nango.fillInputs', fn.uri);
        await becomes(json, '{}');
        assert.deepEqual(person.offered.get('Fill Inputs'), [
            'Required Fields with Samples',
            'From Clipboard',
            'From Last Run',
            'From Deployed Schema',
        ]);
    });
});
