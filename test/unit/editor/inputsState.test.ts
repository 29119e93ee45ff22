import assert from 'node:assert/strict';
import type { Obstacle } from '../../../src/core/function/functionFile.ts';
import { emptyDraft } from '../../../src/core/inputs/draft.ts';
import { advance, newRun } from '../../../src/core/run/runState.ts';
import { inputsFormOf, type FormParts } from '../../../src/editor/runs/inputs/inputsState.ts';

const parts: FormParts = {
    functionKey: 'file:///a.ts',
    name: 'create-issue',
    type: 'action',
    integration: 'github',
    environment: { name: 'dev', production: false },
    draft: { ...emptyDraft, connection: 'demo-conn' },
    problems: [],
    forms: {},
    schemas: {},
    ofEarlierText: false,
    obstacles: [],
    providerUse: { writes: [], reads: false, unsure: false },
    asksWrites: false,
    keyRefused: false,
    connection: undefined,
    run: undefined,
    listing: false,
    editSequence: 0,
    shortcut: 'Ctrl+Enter',
    focus: undefined,
};
const obstacle: Obstacle = {
    code: 'relative-import',
    line: 1,
    character: 0,
    endLine: 1,
    endCharacter: 5,
    message: 'It imports a file.',
    blocking: false,
};
const running = advance(
    newRun({
        key: 'k',
        functionKey: parts.functionKey,
        name: parts.name,
        type: 'action',
        integration: 'github',
        environment: { id: 'dev', name: 'dev', production: false },
        origin: 'https://example.test',
        codeHash: '',
        startedAt: 1_000,
    }),
    { kind: 'started', dryRun: { id: 'id', status: 'running', createdAt: 1_000 }, ms: 1, at: 1_100 },
);

describe('inputsFormOf', () => {
    it('has the sections that the type takes', () => {
        assert.deepEqual(
            inputsFormOf(parts).sections.map(({ id }) => id),
            ['input', 'metadata'],
        );
        assert.deepEqual(
            inputsFormOf({ ...parts, type: 'sync' }).sections.map(({ id }) => id),
            ['metadata', 'lastSyncDate'],
        );
        // A checkpoint that was given before is not hidden.
        assert.deepEqual(
            inputsFormOf({ ...parts, type: 'sync', draft: { ...emptyDraft, checkpoint: '{}' } }).sections.map(
                ({ id }) => id,
            ),
            ['metadata', 'checkpoint', 'lastSyncDate'],
        );
    });

    it('runs with one primary button', () => {
        const { run } = inputsFormOf(parts);
        assert.deepEqual([run?.label, run?.primary, run?.enabled, run?.intent.intent], ['Dry Run', true, true, 'run']);
    });

    it('names production on the button and warns', () => {
        const form = inputsFormOf({
            ...parts,
            environment: { name: 'prod', production: true },
            providerUse: { writes: [], reads: false, unsure: true },
        });
        assert.equal(form.run?.label, 'Dry Run on prod');
        assert.equal(form.guard.icon, 'warning');
    });

    it('links the guard to the fields that stop the run, and offers to run without them', () => {
        const form = inputsFormOf({
            ...parts,
            problems: [{ section: 'input', pointer: '', path: '', message: 'Wrong.' }],
        });
        assert.deepEqual(form.guard.links, [{ label: 'Input', section: 'input' }]);
        assert.equal(form.sections[0]?.error, 'Wrong.');
        assert.ok(form.menu.some(({ intent }) => intent.intent === 'runWithoutWrongFields'));
    });

    it('turns the button into Run Anyway for an obstacle, and takes it away for one that blocks', () => {
        const anyway = inputsFormOf({ ...parts, obstacles: [obstacle] });
        assert.deepEqual([anyway.run?.label, anyway.run?.primary], ['Run Anyway', false]);
        assert.equal(anyway.notice?.button?.label, 'Go to Line 2');
        const blocked = inputsFormOf({ ...parts, obstacles: [{ ...obstacle, blocking: true }] });
        assert.equal(blocked.run, undefined);
        assert.deepEqual(blocked.menu, []);
    });

    it('switches off while the key is refused, and offers to enter it again', () => {
        const form = inputsFormOf({ ...parts, keyRefused: true });
        assert.equal(form.run?.enabled, false);
        assert.deepEqual(form.notice?.button?.intent, { intent: 'addApiKey' });
    });

    it('stands in place while a run goes on: Stop Watching, and another run in the menu', () => {
        const form = inputsFormOf({ ...parts, run: running });
        assert.deepEqual([form.run?.label, form.run?.primary, form.run?.runningSince], ['Stop Watching', false, 1_100]);
        assert.deepEqual(
            form.menu.map(({ label }) => label),
            ['Run Another', 'Copy Dry Run ID'],
        );
    });

    it('says above the button what a run will do at the provider', () => {
        const post = { method: 'POST', path: '/repos/{owner}/issues', line: 1, character: 1 };
        const gone = { method: 'DELETE', path: '', line: 2, character: 1 };
        const prod = { name: 'prod', production: true };
        const guard = (changes: Partial<FormParts>): unknown => {
            const { icon, text, tooltip } = inputsFormOf({ ...parts, ...changes }).guard;
            return [icon, text, ...(tooltip === undefined ? [] : [tooltip])];
        };
        const writes = { writes: [post], reads: true, unsure: false };
        assert.deepEqual(guard({ providerUse: writes }), [
            'warning',
            'This run will `POST /repos/{owner}/issues`.',
            'POST /repos/{owner}/issues',
        ]);
        assert.deepEqual(guard({ providerUse: { ...writes, writes: [post, gone, post] } }), [
            'warning',
            'This run will `POST /repos/{owner}/issues` and 1 more.',
            'POST /repos/{owner}/issues\nDELETE …',
        ]);
        assert.deepEqual(guard({ providerUse: writes, environment: prod, asksWrites: true }), [
            'warning',
            'Production: this run will `POST /repos/{owner}/issues`. You are asked first.',
            'POST /repos/{owner}/issues',
        ]);
        assert.deepEqual(guard({ providerUse: { writes: [], reads: true, unsure: false } }), [
            'info',
            'This function only reads from the provider.',
        ]);
        const unknown = 'A dry run stores nothing in Nango, but its calls to the provider are real.';
        assert.deepEqual(guard({ providerUse: { writes: [], reads: true, unsure: true } }), ['info', unknown]);
        const unsure = { writes: [], reads: false, unsure: true };
        assert.deepEqual(guard({ providerUse: unsure, environment: prod }), ['warning', unknown]);
        const nothing = { writes: [], reads: false, unsure: false };
        assert.deepEqual(guard({ providerUse: nothing, environment: prod }), [
            'info',
            'This function makes no calls to the provider.',
        ]);
    });

    it('says what speaks against the connection, as far as it was listed', () => {
        const connection = { id: 'demo-conn', provider: 'github', user: 'Ana', errors: ['auth', 'auth', 'sync'] };
        assert.deepEqual(inputsFormOf({ ...parts, connection }).connection, {
            id: 'demo-conn',
            note: 'Ana',
            warning: 'Nango reports errors for this connection: auth, sync.',
        });
        assert.deepEqual(inputsFormOf(parts).connection, { id: 'demo-conn', note: '' });
    });
});
