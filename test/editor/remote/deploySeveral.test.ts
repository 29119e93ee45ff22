import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ReviewRow, ReviewState } from '../../../src/protocol/reviewState.ts';
import { putDeployed } from '../support/deployed.ts';
import { openFile, useCleanEditors } from '../support/documents.ts';
import { usePerson } from '../support/person.ts';
import { blockOf, buttonsOf, useReview } from '../support/review.ts';
import { bodyOf, useServer } from '../support/server.ts';
import { action, brokenAction, compilerText } from '../support/texts.ts';

const nameOf = ({ uri }: vscode.TextDocument): string => /([^/]+)\.ts$/.exec(uri.path)?.[1] ?? '';
const changed = action.replace('Says hello', 'Says good-bye');

const rowsOf = (state: ReviewState): readonly ReviewRow[] => blockOf(state, 'rows').rows ?? [];
const ticksOf = (state: ReviewState): readonly boolean[] => rowsOf(state).map(({ ticked }) => ticked);

describe('several deployments at once', () => {
    const server = useServer();
    const person = usePerson();
    const review = useReview();
    useCleanEditors();

    const sent = (): readonly unknown[] =>
        server.api.requests
            .all({ method: 'POST', path: '/functions/deployments' })
            .map((request) => bodyOf(request)['function_name']);

    async function select(...documents: readonly vscode.TextDocument[]): Promise<ReviewState> {
        const [first] = documents;
        // As the explorer does: the file that was clicked, then all that are selected.
        await vscode.commands.executeCommand(
            'nango.deploySeveral',
            first?.uri,
            documents.map(({ uri }) => uri),
        );
        return review.ready();
    }

    it('stand in a table: what would happen, what speaks against it, and what is worth it', async () => {
        const documents = await Promise.all(
            [changed, action, changed, changed].map((text) => openFile('github/actions', text)),
        );
        const [, same, elsewhere] = documents;
        assert(same !== undefined && elsewhere !== undefined);
        putDeployed(server, nameOf(same));
        putDeployed(server, nameOf(elsewhere), { source: 'repo' });
        const state = await select(...documents);
        assert.deepEqual(
            rowsOf(state).map(({ name }) => name),
            documents.map(nameOf),
        );
        assert.deepEqual(
            rowsOf(state).map(({ text }) => text),
            [
                'New. Code +13, Version `1.0.0`',
                'The deployed code is the same.',
                'Code +1 −1, Description',
                'New. Code +13, Version `1.0.0`',
            ],
        );
        assert.deepEqual(ticksOf(state), [true, false, false, true]);
        assert.deepEqual(
            rowsOf(state).map(({ canTick }) => canTick),
            [true, true, false, true],
        );
        assert.match(rowsOf(state)[2]?.notes[0]?.text ?? '', /^This function is deployed from a repository/);
        assert.deepEqual(buttonsOf(state), ['Deploy 2 Functions to dev', 'Close']);
        assert.deepEqual(sent(), []);
    });

    it('are made in the order shown, without those that were unticked', async () => {
        const documents = await Promise.all([1, 2, 3].map(() => openFile('github/actions', action)));
        await select(...documents);
        review.ask({ intent: 'tick', row: '1', ticked: false });
        await review.shows('the tick', (state) => !(ticksOf(state)[1] ?? true));
        review.ask({ intent: 'deploy' });
        const state = await review.shows('all deployed', ({ blocks }) => blocks[0]?.id === 'summary');
        assert.equal(blockOf(state, 'summary').title, 'Deployed 2 functions to dev');
        assert.deepEqual(sent(), [nameOf(documents[0] ?? failing()), nameOf(documents[2] ?? failing())]);
        assert.deepEqual(
            rowsOf(state).map(({ status }) => status),
            ['deployed', 'none', 'deployed'],
        );
        assert.match(rowsOf(state)[0]?.text ?? '', /^Deployed v0\.0\.1 in /);
        assert.deepEqual(person.told, []);
    });

    it('stop at the first that fails, and go on from there when told to', async () => {
        const texts = [action, brokenAction, action];
        const documents = await Promise.all(texts.map((text) => openFile('github/actions', text)));
        const message = compilerText(brokenAction);
        server.api.fast.nextDeployment();
        server.api.fast.nextDeployment({
            outcome: { status: 'failed', output: message, error: { code: 'compilation_error', message } },
        });
        await select(...documents);
        review.ask({ intent: 'deploy' });
        const state = await review.shows('the stop', ({ blocks }) => blocks[0]?.id === 'summary');
        const { title, sentence } = blockOf(state, 'summary');
        const second = documents[1] ?? failing();
        assert.equal(title, 'Deployed 1 of 3 to dev');
        assert.equal(sentence, `Stopped at ${nameOf(second)}; what comes after it was not sent.`);
        assert.deepEqual(
            rowsOf(state).map(({ status }) => status),
            ['deployed', 'failed', 'notDeployed'],
        );
        assert.equal(rowsOf(state)[1]?.text, 'It does not compile (2 problems).');
        assert.deepEqual(
            rowsOf(state)[1]?.links.map(({ label }) => label),
            ['Show Problems', 'Show Output'],
        );
        assert.equal(sent().length, 2);
        assert.deepEqual(buttonsOf(state), ['Deploy 2 Functions to dev', 'Close']);
        review.ask({ intent: 'deploy' });
        const all = await review.shows('the rest', ({ blocks }) => blocks[0]?.title === 'Deployed 2 functions to dev');
        assert.deepEqual(buttonsOf(all), ['Done']);
        assert.equal(sent().length, 4);
    });

    it('leave what somebody else has deployed alone unless it is ticked by hand', async () => {
        const documents = await Promise.all([changed, changed].map((text) => openFile('github/actions', text)));
        const [theirs] = documents;
        assert(theirs !== undefined);
        putDeployed(server, nameOf(theirs));
        await select(...documents);
        review.ask({ intent: 'close' });
        putDeployed(server, nameOf(theirs), { code: `${action}//`, last_deployed: '2026-11-21T16:40:00.000Z' });
        const state = await select(...documents);
        assert.deepEqual(ticksOf(state), [false, true]);
        assert.match(rowsOf(state)[0]?.notes[0]?.text ?? '', /^Someone deployed this function on Nov 21, 2026/);
        review.ask({ intent: 'tick', row: '0', ticked: true });
        await review.shows('the tick', (shown) => ticksOf(shown)[0] === true);
        review.ask({ intent: 'deploy' });
        await review.shows('all deployed', ({ blocks }) => blocks[0]?.title === 'Deployed 2 functions to dev');
        assert.equal(sent().length, 2);
    });

    it('are one review where only one file holds a function', async () => {
        const document = await openFile('github/actions', action);
        const other = await openFile('github/actions', 'export const nothing = 1;\n');
        const state = await select(document, other);
        assert.equal(blockOf(state, 'where').title, nameOf(document));
    });

    it('say so where no file holds one', async () => {
        const other = await openFile('github/actions', 'export const nothing = 1;\n');
        await vscode.commands.executeCommand('nango.deploySeveral', other.uri, [other.uri]);
        await person.hears(/^None of these files holds createAction or createSync\.$/);
    });

    it('are chosen among the open files where none was selected', async () => {
        const document = await openFile('github/actions', action);
        person.willPick(/^Functions to deploy$/, nameOf(document));
        await vscode.commands.executeCommand('nango.deploySeveral');
        const state = await review.ready();
        assert.equal(blockOf(state, 'where').title, nameOf(document));
    });
});

function failing(): never {
    return assert.fail('a document is missing');
}
