import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { RunInputs } from '../../../src/core/inputs/readDraft.ts';
import { hasEnded } from '../../../src/core/run/runState.ts';
import { Composition, newState } from '../support/composition.ts';
import { openFile, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { action, runOutput, sync } from '../support/texts.ts';
import { until } from '../support/until.ts';

describe('the inputs of a dry run', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    /** What is sent for these inputs. */
    async function sentWith(folder: string, text: string, inputs: RunInputs): Promise<unknown> {
        const window = new Composition(newState(workspaceFolder()));
        try {
            const fn = await window.functions.in(await openFile(folder, text));
            assert(fn !== undefined);
            const { key } = await window.dryRuns.start(fn, inputs, { compileFirst: false });
            await until(
                'the run to end',
                () => window.store.get(key),
                (run) => run !== undefined && hasEnded(run),
            );
        } finally {
            window.dispose();
        }
        const { code: _code, ...body } = bodyOf(server.api.requests.all({ method: 'POST' })[0] ?? { body: {} });
        return body;
    }

    it('reach Nango as they are: a sync with all it takes', async () => {
        const inputs = {
            connection: 'demo-conn',
            metadata: { owner: 'NangoHQ', nested: { list: [1, 'two', null] } },
            checkpoint: { page: 3 },
            lastSyncDate: '2026-10-01T00:00:00.000Z',
        };
        assert.deepEqual(await sentWith('github/syncs', sync, inputs), {
            integration_id: 'github',
            function_type: 'sync',
            connection_id: 'demo-conn',
            metadata: inputs.metadata,
            checkpoint: inputs.checkpoint,
            last_sync_date: inputs.lastSyncDate,
        });
    });

    it('reach Nango as they are: an action with input and metadata', async () => {
        const inputs = { connection: 'demo-conn', input: { name: 'Ö 🦊 "quoted"' }, metadata: {} };
        assert.deepEqual(await sentWith('github/actions', action, inputs), {
            integration_id: 'github',
            function_type: 'action',
            connection_id: 'demo-conn',
            input: inputs.input,
            metadata: {},
        });
    });

    it('can be looked at, copied and used again with the run', async () => {
        const document = await openFile('github/actions', action);
        const run = server.api.fast.nextDryRun({
            outcome: { status: 'success', output: runOutput('hello'), hasResult: true, result: { greeting: 'hi' } },
        });
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        await vscode.commands.executeCommand('nango.showResult', document.uri);
        await vscode.commands.executeCommand('nango.openResultDocument');
        const opened = vscode.window.activeTextEditor?.document;
        assert.equal(opened?.getText(), JSON.stringify({ greeting: 'hi' }, null, 2));
        assert.equal(opened.languageId, 'json');

        await vscode.commands.executeCommand('nango.copyDryRunId', document.uri);
        assert.equal(await vscode.env.clipboard.readText(), await run.id);

        await vscode.commands.executeCommand('nango.copyAsCurl', document.uri);
        const curl = await vscode.env.clipboard.readText();
        assert.match(curl, /^curl 'http:\/\/127\.0\.0\.1:\d+\/functions\/dryruns'/);
        assert.match(curl, /Bearer \$NANGO_SECRET_KEY/);
        const body: unknown = JSON.parse(/--data '(.*)'$/s.exec(curl)?.[1]?.replaceAll("'\\''", "'") ?? '');
        assert.deepEqual(
            body,
            server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).map((request) => request.body)[0],
        );
    });

    it('of another window are opened by the id of the run', async () => {
        const document = await openFile('github/actions', action);
        const run = server.api.fast.nextDryRun({
            outcome: { status: 'success', output: runOutput(), hasResult: true, result: 'of another window' },
        });
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        person.willType(/^Open Dry Run by ID$/, 'not an id');
        person.willType(/^Open Dry Run by ID$/, (await run.id).toUpperCase());
        await vscode.commands.executeCommand('nango.openDryRunById');
        assert.deepEqual(person.refusals, ['Must be an id as Nango gives it.']);
        await vscode.commands.executeCommand('nango.openResultDocument');
        assert.equal(vscode.window.activeTextEditor?.document.getText(), '"of another window"');
        assert.equal(server.api.requests.all({ method: 'POST', path: '/functions/dryruns' }).length, 1);
    });

    it('are not guessed for an id that Nango does not know', async () => {
        person.willType(/^Open Dry Run by ID$/, '5ca913b8-81bf-496b-b612-007d6cca23d8');
        await vscode.commands.executeCommand('nango.openDryRunById');
        await person.hears(/^Nango knows no dry run 5ca913b8-81bf-496b-b612-007d6cca23d8 in this environment\.$/);
    });
});
