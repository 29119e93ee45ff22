import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, openUntitled, show, typeBefore, useCleanEditors, workspaceFolder } from '../support/documents.ts';
import { dryRun } from '../support/dryRuns.ts';
import { lensBecomes, lensTexts } from '../support/lenses.ts';
import { usePerson } from '../support/person.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { action } from '../support/texts.ts';
import { until } from '../support/until.ts';

describe('a function that goes by another name', () => {
    const server = useServer();
    const person = usePerson();
    useCleanEditors();

    /** Integration and connection are the first in their lists. */
    beforeEach(() => {
        const { dev } = server.api.environments;
        const first = 'first-of-all';
        // What a dry run used last for an integration is used again: this one is nobody else's.
        dev.addIntegration({ unique_key: first, provider: 'aaa', display_name: first, created_at: '2026-11-22' });
        const connection = { connection_id: 'only-one', metadata: {}, credentials: {}, created_at: '2026-11-22' };
        dev.addConnection({ ...connection, provider_config_key: first });
    });

    const newFile = (): vscode.Uri =>
        vscode.Uri.joinPath(workspaceFolder(), 'elsewhere', `fn-${crypto.randomUUID().slice(0, 8)}.ts`);
    const starts = (): readonly { readonly body: unknown }[] =>
        server.api.requests.all({ method: 'POST', path: '/functions/dryruns' });

    /** Runs it with what was chosen for it; nothing is asked. */
    async function runAsBefore(document: vscode.TextDocument): Promise<void> {
        const before = person.asked.length;
        await vscode.commands.executeCommand('nango.dryRun', document.uri);
        await until('the second start', starts, (all) => all.length === 2);
        assert.equal(person.asked.length, before);
        const [first, second] = starts().map((request) => bodyOf(request));
        assert.equal(second?.['integration_id'], first?.['integration_id']);
        assert.equal(second?.['connection_id'], first?.['connection_id']);
    }

    it('keeps its inputs and runs when its file is renamed', async () => {
        const document = await openFile('no-place', action);
        await dryRun(document);
        await lensBecomes(document, /Succeeded/);
        const target = newFile();
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(document.uri, target);
        assert(await vscode.workspace.applyEdit(edit));
        const renamed = await vscode.workspace.openTextDocument(target);
        await lensBecomes(renamed, /Succeeded/);
        await runAsBefore(renamed);
    });

    it('keeps them when its buffer is saved as a file', async () => {
        const target = newFile();
        const buffer = await show(await vscode.workspace.openTextDocument(target.with({ scheme: 'untitled' })));
        await typeBefore(buffer, '', action);
        await dryRun(buffer);
        await lensBecomes(buffer, /Succeeded/);
        assert(await buffer.save());
        const saved = await vscode.workspace.openTextDocument(target);
        await lensBecomes(saved, /Succeeded/);
        await runAsBefore(saved);
    });

    it('leaves nothing to the next buffer of its name when it is closed unsaved', async () => {
        const buffer = await show(await openUntitled(action));
        await dryRun(buffer);
        await lensBecomes(buffer, /Succeeded/);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        await until(
            'the buffer to be closed',
            () => vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === buffer.uri.toString()),
            (open) => !open,
        );
        const next = await show(await openUntitled(action));
        assert.equal(next.uri.toString(), buffer.uri.toString());
        assert.deepEqual(
            (await lensTexts(next)).filter((text) => text.includes('Succeeded')),
            [],
        );
    });
});
