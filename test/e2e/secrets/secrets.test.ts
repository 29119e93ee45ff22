import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { testKeys } from '../../functions-api/keys.ts';
import { startFunctionsApi, type FunctionsApiServer } from '../../functions-api/server.ts';
import { Workbench } from '../workbench/workbench.ts';
import { carrier, carrierJson } from './carriers.ts';
import { Evidence, places, type Place } from './evidence.ts';
import { marks } from './marks.ts';
import { readBrowserStorage, readFiles, readSecretStorage } from './storedState.ts';
import { lookAtClipboard, lookAtPage, watchPage } from './watchPage.ts';

const vsix = path.resolve(import.meta.dirname, '../../../out/nango-functions.vsix');
const key = testKeys.dev;
const file = 'github/actions/say-hello.ts';
const text = `import { createAction } from 'nango';
import * as z from 'zod';

// ${marks.code}
export default createAction({
    description: 'Says hello',
    version: '1.0.0',
    input: z.object({ name: z.string() }),
    output: z.object({ greeting: z.string() }),
    exec: async (nango, input) => {
        const count: number = 'seven';
        return { greeting: input.name };
    },
});
`;

/** What the compiler says of that text, with a secret in it. */
function compilerText(secret: string): string {
    const says = `Nobody but Nango says so: ${secret}.\n    ${carrier(secret).replaceAll('\n', '\n    ')}`;
    return `\nerr - function/functions/function.ts:11:15 \r\n  ${says}\r\n\n✗ Typechecking\nFound 1 error`;
}

/** What a run prints, with secrets in it. */
function output(...secrets: readonly string[]): string {
    const calls = secrets.map((secret) => `http [200] GET http://127.0.0.1/proxy/things?key=${secret}`);
    return ['Executing -> integration:"github" script:"function" ', ...secrets.map(carrier), ...calls, 'Done'].join(
        '\n',
    );
}

/** How a run fails, with secrets in it. */
function failure(...secrets: readonly string[]) {
    const payload = { message: `no quota for ${secrets.join(' ')}`, all: secrets.map(carrierJson) };
    const thrown = JSON.stringify({ type: 'action_script_runtime_error', payload, status: 500 }, null, 2);
    const message = `✓ Compiled\n${output(...secrets)}\nAn error occurred during execution\n${thrown}`;
    return { status: 'failed', output: message, error: { code: 'dryrun_error', message } } as const;
}

describe('An API key', () => {
    const evidence = new Evidence();
    let api: FunctionsApiServer;
    let folder: string;
    let workbench: Workbench;

    before(async () => {
        api = await startFunctionsApi({ mode: 'fast', rateLimit: 'off' });
        folder = path.join(mkdtempSync(path.join(tmpdir(), 'nango-secrets-')), marks.folder);
        mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(folder, file), text.replace(marks.code, 'no mark yet'));
        workbench = await Workbench.open({ vsix, folder });
        await watchPage(workbench.window.page, evidence);
        await workbench.reload();
    });
    after(async () => {
        await workbench.stop();
        await api.stop();
        rmSync(path.dirname(folder), { recursive: true, force: true });
    });
    // Each step needs the ones before it.
    let broken = false;
    beforeEach(() => assert.equal(broken, false, 'an earlier step failed'));
    afterEach(async function () {
        broken = this.currentTest?.state === 'failed';
        await lookAtPage(workbench.window.page, evidence);
        if (this.currentTest?.state === 'failed') {
            await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-').slice(0, 60)}`);
        }
    });

    /** Waits for a message, looks at the page, and takes it away. */
    async function said(message: RegExp): Promise<void> {
        await workbench.notifications.waitFor(message);
        await lookAtPage(workbench.window.page, evidence);
        await workbench.notifications.clear();
    }

    /** Copies the whole document in front. */
    async function copyDocument(tab: string): Promise<string> {
        await workbench.editor.waitForTab(tab);
        await workbench.editor.focus();
        await workbench.press('Control+a');
        await workbench.press('Control+c');
        const copied = await lookAtClipboard(workbench.window.page, evidence);
        evidence.add('documents', tab, copied);
        await lookAtPage(workbench.window.page, evidence);
        await workbench.command('View: Close Editor');
        return copied;
    }

    async function openTab(result: Frame, name: RegExp): Promise<void> {
        await result.getByRole('tab', { name }).click();
        await lookAtPage(workbench.window.page, evidence);
    }

    it('is not there at first, and nothing is asked', async () => {
        await workbench.editor.open(file);
        await workbench.editor.waitForLenses(/Dry Run/);
        assert.deepEqual(api.requests.all(), []);
    });

    it('that is refused is not kept', async () => {
        await workbench.command('Nango: Add API Key');
        await workbench.quickInput.waitForTitle(/Server for dev/);
        await workbench.quickInput.choose(/Another Server/);
        await workbench.quickInput.field.and(workbench.window.page.getByPlaceholder(/https:/)).waitFor();
        await workbench.quickInput.enter(api.url);
        await workbench.quickInput.waitForTitle(/API key for dev/);
        await workbench.quickInput.enter(testKeys.unknown);
        await workbench.window.page.getByText('Nango refused the key for dev.').first().waitFor();
        await lookAtPage(workbench.window.page, evidence);
        await workbench.press('Escape');
        await workbench.notifications.clear();
        assert.equal(await readSecretStorage(workbench.window.page), '');
    });

    it('is entered by hand', async () => {
        await workbench.command('Nango: Add API Key');
        await workbench.quickInput.waitForTitle(/Server for dev/);
        await workbench.quickInput.choose(/Another Server/);
        await workbench.quickInput.field.and(workbench.window.page.getByPlaceholder(/https:/)).waitFor();
        await workbench.quickInput.enter(api.url);
        await workbench.quickInput.waitForTitle(/API key for dev/);
        await workbench.quickInput.enter(key);
        await said(/The key for dev may compile, dry run, deploy/);
    });

    it('goes with compiles, and with problems that name it', async () => {
        await workbench.editor.replaceAll(text);
        await workbench.editor.save();
        for (const secret of [key, marks.compiler]) {
            api.fast.nextCompile({ message: compilerText(secret) });
            await workbench.editor.open(file);
            await workbench.editor.press('Control+Alt+c');
            await workbench.problems.open();
            const row = secret === key ? /••••/ : /fa000006/;
            await workbench.problems.waitForRows((rows) => rows.some((each) => row.test(each)));
            await lookAtPage(workbench.window.page, evidence);
            await workbench.command('Nango: Show What Nango Sent');
            await copyDocument('What Nango sent');
        }
        await workbench.editor.open(file);
        await workbench.editor.press('Control+Alt+c');
        await workbench.editor.waitForLenses(/Compiled/);
    });

    it('goes with a dry run whose output and result hold it', async () => {
        const view = await openInputs();
        await view.getByRole('textbox', { name: 'name', exact: true }).fill(marks.input);
        await lookAtPage(workbench.window.page, evidence);
        api.fast.nextDryRun({
            outcome: {
                status: 'success',
                output: output(key, marks.output),
                hasResult: true,
                result: { known: carrierJson(key), unknown: carrierJson(marks.output) },
            },
        });
        await workbench.editor.clickLens('Dry Run');
        await workbench.quickInput.waitForRow(/demo-conn/);
        await workbench.quickInput.choose(/demo-conn/);
        await workbench.editor.waitForLenses(/Succeeded/);
        const result = await workbench.webview('result');
        for (const name of [/Output/, /Calls/, /Inputs/, /Result/]) await openTab(result, name);
        await result.getByText('••••').first().waitFor();

        await result.getByRole('button', { name: 'Copy result' }).click();
        await clipboardHolds(/"known"/);
        await workbench.command('Nango: Open as Document');
        assert.match(await copyDocument('say-hello result'), /••••/);
        await workbench.command('Nango: Copy Dry Run as curl');
        await clipboardHolds(/^curl .*fa000004/);
        await workbench.command('Nango: Copy Dry Run ID');
        await clipboardHolds(/^[0-9a-f-]{36}$/);
    });

    it('goes with a dry run that fails because of it', async () => {
        api.fast.nextDryRun({ outcome: failure(key, marks.error) });
        await workbench.editor.clickLens('Dry Run');
        await workbench.editor.waitForLenses(/Failed: no quota for ••••/);
        const result = await workbench.webview('result');
        await openTab(result, /Error/);
        await openTab(result, /Output/);
        await workbench.command('Nango: Open as Document');
        assert.match(await copyDocument('say-hello output'), /••••/);
    });

    it('goes with deployments that print it', async () => {
        api.fast.nextDeployment({
            outcome: {
                status: 'success',
                output: output(key, marks.deployment),
                deployed: true,
                deployedFunctions: [],
            },
        });
        await workbench.editor.clickLens('Deploy');
        const review = await workbench.webview('review');
        await review.getByRole('button', { name: 'Deploy to dev' }).click();
        await review.getByRole('button', { name: 'Show Output' }).click();
        assert.match(await copyDocument('Deployment of say-hello'), /••••/);
        await review.getByRole('button', { name: 'Done' }).click();
        await workbench.webview('inputs');

        const message = `${output(marks.deployment)}\nNo room for ${key}`;
        api.fast.nextDeployment({ outcome: { status: 'failed', error: { code: 'deployment_error', message } } });
        await workbench.editor.clickLens('Deploy');
        const again = await workbench.webview('review');
        await again.getByRole('button', { name: 'Deploy to dev' }).click();
        await again.getByText('No room for ••••').first().waitFor();
        await lookAtPage(workbench.window.page, evidence);
        await again.getByRole('button', { name: 'Cancel' }).click();
        await workbench.webview('inputs');
    });

    it('goes with requests that fail', async () => {
        for (const fault of [
            { kind: 'status', status: 503 },
            { kind: 'html' },
            { kind: 'malformed' },
            { kind: 'reset' },
        ] as const) {
            api.faults.push({ match: { path: '/functions/compile' }, fault });
            await workbench.command('Nango: Compile');
            await said(/127\.0\.0\.1|Nango answered with an error/);
        }
        await workbench.command('Nango: Open Dry Run by ID');
        await workbench.quickInput.waitForTitle(/Open Dry Run by ID/);
        await workbench.quickInput.enter(marks.id);
        await said(/Nango knows no dry run fa000005/);
    });

    it('goes through a second environment, another key, a rename and a removal', async () => {
        await workbench.command('Nango: Add Environment');
        await workbench.quickInput.waitForTitle(/Name of the environment/);
        await workbench.quickInput.enter('prod');
        await workbench.quickInput.waitForTitle(/Is prod a production environment/);
        await workbench.quickInput.choose(/^Production/);
        await workbench.quickInput.waitForTitle(/Server for prod/);
        await workbench.quickInput.choose(/Another Server/);
        await workbench.quickInput.field.and(workbench.window.page.getByPlaceholder(/https:/)).waitFor();
        await workbench.quickInput.enter(api.url);
        await workbench.quickInput.waitForTitle(/API key for prod/);
        await workbench.quickInput.enter(testKeys.prod);
        await said(/The key for prod may/);
        await workbench.statusBar.waitFor(/prod/);
        await workbench.command('Nango: Check What the API Key May Do');
        await workbench.quickInput.waitForTitle(/What the key for prod may do/);
        await lookAtPage(workbench.window.page, evidence);
        await workbench.quickInput.cancel();
        await workbench.command('Nango: Switch Environment');
        await workbench.quickInput.choose(/^dev/);
        await workbench.statusBar.waitFor(/dev/);
        await workbench.command('Nango: Remove Environment');
        await workbench.quickInput.choose(/^prod/);
        await workbench.dialog.click('Remove');
    });

    it('is in the log no more than elsewhere', readLog);

    it('goes through a reload, and is still there', async () => {
        const asked = api.requests.all().length;
        await workbench.reload();
        await workbench.editor.waitForLenses(/Failed: no quota for ••••/);
        await workbench.command('Nango: Show Dry Run Result');
        const result = await workbench.webview('result');
        await openTab(result, /Error/);
        await result.getByText('no quota for').first().waitFor();
        assert.equal(api.requests.all().length, asked);
        await workbench.command('Nango: Compile');
        await workbench.editor.waitForLenses(/Compiled/);
        assert.equal(api.requests.all().at(-1)?.headers.authorization, `Bearer ${key}`);
        await readLog();
    });

    it('was seen nowhere but in the authorization header of its own server', async () => {
        const { page, profile, server } = workbench.window;
        await page.evaluate((mark) => {
            console.log(`By hand: ${mark}`);
            localStorage.setItem('by hand', mark);
        }, marks.byHand);
        await collectStored();
        evidence.add('log files', 'the server', server.log());
        for (const { headers, method, path: asked, search, body } of api.requests.all()) {
            const { authorization, ...rest } = headers;
            assert.ok([key, testKeys.prod, testKeys.unknown].some((each) => authorization === `Bearer ${each}`));
            evidence.add('URLs of the extension', method, asked + search);
            evidence.add('what requests carry', `${method} ${asked}`, JSON.stringify([rest, body]));
        }
        assert.ok(profile.root.length > 0);
        for (const secret of [key, testKeys.prod, testKeys.unknown]) assert.deepEqual(evidence.leaksOf(secret), []);
        for (const [place, size] of evidence.sizes()) assert.ok(size > 0, `nothing was looked at: ${place}`);
    });

    it('is kept by VS Code alone, and encrypted', async () => {
        const kept = await readSecretStorage(workbench.window.page);
        assert.match(kept, /^[A-Za-z0-9+/=_-]{100,}$/);
        const one = new Evidence();
        one.addBytes('local storage of the browser', 'secrets.provider', Buffer.from(kept, 'base64'));
        one.add('local storage of the browser', 'secrets.provider', kept);
        assert.deepEqual(one.leaksOf(key), []);
    });

    // The same search, for secrets that the extension can't know: it finds each where it was planted.
    const planted: readonly (readonly [mark: keyof typeof marks, found: readonly Place[]])[] = [
        ['folder', ['URLs of the page', 'databases of the browser', 'workbench', 'files of the profile']],
        ['code', ['files of the workspace', 'what requests carry', 'workbench']],
        ['output', ['messages to webviews', 'webviews', 'clipboard', 'documents', 'workbench', 'files of the profile']],
        [
            'input',
            [
                'messages to webviews',
                'messages from webviews',
                'webviews',
                'databases of the browser',
                'what requests carry',
            ],
        ],
        ['id', ['log files', 'output channel', 'URLs of the extension', 'workbench']],
        ['compiler', ['workbench', 'documents', 'clipboard']],
        ['error', ['messages to webviews', 'webviews', 'workbench', 'documents']],
        ['deployment', ['documents', 'clipboard', 'workbench']],
        ['byHand', ['console of the page', 'local storage of the browser']],
    ];
    for (const [mark, found] of planted) {
        it(`would have been found where it leaks: as the planted secret "${mark}" is`, () => {
            const places = evidence.placesOf(marks[mark]);
            assert.deepEqual(
                found.filter((place) => !places.includes(place)),
                [],
            );
        });
    }

    it('would have been found in every place: something planted is found in each', () => {
        const found = new Set(Object.values(marks).flatMap((mark) => evidence.placesOf(mark)));
        assert.deepEqual(
            places.filter((place) => !found.has(place)),
            [],
        );
    });

    it('would have been found in every form', () => {
        const forms = new Set(evidence.leaksOf(marks.output).map(({ form }) => form));
        for (const form of ['plain', 'base64 at offset 0', 'base64 at offset 1', 'base64 at offset 2'])
            assert.ok(forms.has(form), form);
        assert.ok(forms.has('first 12 characters'));
    });

    async function openInputs(): Promise<Frame> {
        await workbench.showContainer('Nango');
        const view = await workbench.webview('inputs');
        await view.getByText('say-hello').first().waitFor();
        return view;
    }

    /** Copies all that the output channel shows. */
    async function readLog(): Promise<void> {
        await workbench.command('Nango: Show Log');
        await workbench.window.page
            .locator('.part.panel .output-view .view-line', { hasText: '/functions/' })
            .last()
            .click();
        await workbench.press('Control+a');
        await workbench.press('Control+c');
        const { page } = workbench.window;
        await page.waitForFunction(async () => (await navigator.clipboard.readText()).includes('POST /functions/'));
        evidence.add('output channel', 'Nango', await lookAtClipboard(page, evidence));
    }

    async function clipboardHolds(wanted: RegExp): Promise<void> {
        const { page } = workbench.window;
        await page.waitForFunction(
            async (source) => new RegExp(source, 's').test(await navigator.clipboard.readText()),
            wanted.source,
        );
        await lookAtClipboard(page, evidence);
    }

    async function collectStored(): Promise<void> {
        const { page, profile } = workbench.window;
        await readBrowserStorage(page, evidence);
        readFiles(profile.root, evidence, (name) =>
            /[/\\]logs[/\\]|\.log$/.test(name) ? 'log files' : 'files of the profile',
        );
        readFiles(folder, evidence, () => 'files of the workspace');
        evidence.add('files of the workspace', 'folder', path.basename(path.dirname(folder)));
    }
});
