import assert from 'node:assert/strict';
import type { FunctionsApiServer } from '../../functions-api/server.ts';
import { testKeys } from '../../functions-api/keys.ts';
import type { Frame } from 'playwright-core';
import type { Workbench } from '../workbench/workbench.ts';
import type { Transcript } from './transcript.ts';

/** What a tour goes through. */
export interface TourStage {
    readonly workbench: Workbench;
    readonly api: FunctionsApiServer;
    readonly transcript: Transcript;
    /** Before the names of screenshots. */
    readonly prefix: string;
}

/** Nango's CLI takes seconds, on a busy machine minutes: it compiles and runs for real. Milliseconds. */
const cliMs = 180_000;

/** The main job as a person does it, from no key to a deployment; each step asserts what is to be seen. */
export async function tour(stage: TourStage): Promise<void> {
    for (const [title, step] of steps) {
        await stage.transcript.step(title, () => step(stage));
    }
}

const steps: readonly (readonly [title: string, step: (stage: TourStage) => Promise<void>])[] = [
    ['A function file is opened: lenses stand above the call', openFunction],
    ['There is no key yet: the view says so', welcome],
    ['The key is entered, checked and kept', enterKey],
    ['A function that does not compile: its errors stand at their places', compileErrors],
    ['An action is dry-run with inputs', runAction],
    ['Its result, and the call that it made', actionResult],
    ['A sync is dry-run: its records', runSync],
    ['A function that fails tells why', runFailure],
    ['The action is deployed, after its review', deployFunction],
    ['Production is red, and Enter does not deploy there', production],
];

async function openFunction({ workbench, prefix, transcript }: TourStage): Promise<void> {
    await workbench.editor.open('github/actions/create-issue.ts');
    await workbench.editor.waitForLenses(/Dry Run/);
    assert.deepEqual(await workbench.editor.lenses(), ['Dry Run', 'Compile', 'Deploy']);
    transcript.say(`Lenses: ${(await workbench.editor.lenses()).join(' · ')}`);
    await workbench.screenshot(`${prefix}01-lenses`);
}

async function welcome({ workbench, prefix }: TourStage): Promise<void> {
    await workbench.showContainer('Nango');
    const view = await workbench.webview('inputs');
    await view.getByRole('button', { name: 'Add API Key' }).waitFor();
    await workbench.statusBar.waitFor(/Nango: add key/);
    await workbench.screenshot(`${prefix}02-no-key`);
}

async function enterKey({ workbench, prefix, transcript }: TourStage): Promise<void> {
    const view = await workbench.webview('inputs');
    await view.getByRole('button', { name: 'Add API Key' }).click();
    await workbench.quickInput.waitForTitle(/API key for dev/);
    await workbench.quickInput.enter(testKeys.dev);
    await workbench.notifications.waitFor(/The key for dev may compile, dry run, deploy/);
    await workbench.statusBar.waitFor(/dev/);
    await view
        .getByRole('button', { name: /^Dry Run/ })
        .first()
        .waitFor();
    await workbench.screenshot(`${prefix}03-key-checked`);
    transcript.say((await workbench.notifications.messages())[0] ?? '');
    await workbench.notifications.clear();
}

async function compileErrors({ workbench, prefix, transcript }: TourStage): Promise<void> {
    await workbench.editor.open('github/actions/close-issue.ts');
    await workbench.editor.waitForLenses(/Compile/);
    await workbench.editor.clickLens('Compile');
    await workbench.editor.waitForLenses(/2 problems/, cliMs);
    await workbench.editor.waitForSquiggles('error', (texts) => texts.includes('rpo'));
    await workbench.problems.open();
    // Each mistake once, whoever tells it: Nango's compiler and the editor's own TypeScript have both found it.
    const rows = await workbench.problems.waitForRows(
        (texts) => texts.filter((text) => text.includes("'rpo'")).length === 1,
    );
    for (const row of rows) transcript.say(row);
    await workbench.screenshot(`${prefix}04-compile-errors`);
}

/** Types into the fields of the form. */
async function fillIn(view: Frame, values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values))
        await view.getByRole('textbox', { name, exact: true }).fill(value);
}

async function runAction({ workbench, prefix }: TourStage): Promise<void> {
    await workbench.editor.open('github/actions/create-issue.ts');
    await workbench.editor.waitForLenses(/Dry Run/);
    const view = await workbench.webview('inputs');
    await view.getByText('create-issue').first().waitFor();
    await fillIn(view, { owner: 'NangoHQ', repo: 'demo', title: 'Hello from a dry run' });
    await workbench.editor.clickLens('Dry Run');
    await workbench.quickInput.waitForRow(/demo-conn/);
    await workbench.screenshot(`${prefix}05-connections`);
    await workbench.quickInput.choose(/demo-conn/);
    await workbench.editor.waitForLenses(/Running/);
    await workbench.statusBar.waitFor(/create-issue 0:\d\d/);
    const result = await workbench.webview('result');
    await result.getByText('Running').first().waitFor();
    await workbench.screenshot(`${prefix}06-running`);
}

async function actionResult({ workbench, prefix, transcript, api }: TourStage): Promise<void> {
    await workbench.editor.waitForLenses(/Succeeded|Failed/, cliMs);
    const result = await workbench.webview('result');
    await result.getByText('"https://example.test/NangoHQ/demo/issues/', { exact: false }).first().waitFor();
    await workbench.screenshot(`${prefix}07-result`);
    await result.getByRole('tab', { name: /Calls/ }).click();
    await result.getByText('/repos/NangoHQ/demo/issues').first().waitFor();
    await workbench.screenshot(`${prefix}08-calls`);
    transcript.say(`Lenses: ${(await workbench.editor.lenses()).join(' · ')}`);
    const looks = api.requests.all({ method: 'GET', path: /^\/functions\/dryruns\// }).length;
    transcript.say(`1 POST, ${looks} GETs`);
}

async function runSync({ workbench, prefix, transcript }: TourStage): Promise<void> {
    await workbench.editor.open('github/syncs/fetch-issues.ts');
    await workbench.editor.waitForLenses(/Dry Run/);
    const view = await workbench.webview('inputs');
    await view.getByText('fetch-issues').first().waitFor();
    await fillIn(view, { owner: 'NangoHQ', repo: 'demo' });
    // Its lens is below the fold.
    await workbench.editor.goToLine(27);
    // The connection is that of the last run.
    await workbench.editor.press('Control+Alt+Enter');
    const result = await workbench.webview('result');
    await result.getByRole('tab', { name: /Records/ }).waitFor({ timeout: cliMs });
    await workbench.editor.waitForLenses(/57 records/);
    await result.getByText('Fix login #1', { exact: false }).first().waitFor();
    await workbench.screenshot(`${prefix}09-records`);
    transcript.say(`Lenses: ${(await workbench.editor.lenses()).join(' · ')}`);
}

async function runFailure({ workbench, prefix, transcript }: TourStage): Promise<void> {
    await workbench.editor.open('github/actions/first-login.ts');
    await workbench.editor.waitForLenses(/Dry Run/);
    const view = await workbench.webview('inputs');
    await view.getByText('first-login').first().waitFor();
    await fillIn(view, { owner: 'NangoHQ', repo: 'demo' });
    await workbench.editor.clickLens('Dry Run');
    await workbench.editor.waitForLenses(/Failed|Succeeded/, cliMs);
    const result = await workbench.webview('result');
    await result.getByRole('tab', { name: /Error/ }).waitFor();
    await result.getByText("Cannot read properties of null (reading 'login')").first().waitFor();
    await workbench.screenshot(`${prefix}10-failed`);
    transcript.say(`Lenses: ${(await workbench.editor.lenses()).join(' · ')}`);
}

async function deployFunction({ workbench, prefix, transcript, api }: TourStage): Promise<void> {
    await workbench.editor.open('github/actions/create-issue.ts');
    await workbench.editor.waitForLenses(/Deploy/);
    await workbench.editor.clickLens('Deploy');
    const review = await workbench.webview('review');
    const deploy = review.getByRole('button', { name: 'Deploy to dev' });
    await review.getByText('Nothing.').waitFor();
    transcript.say((await review.locator('#body').innerText()).replaceAll(/\s*\n\s*/g, ' · '));
    await workbench.screenshot(`${prefix}11-deploy`);
    await deploy.click();
    await review.getByText('Deployed to dev').waitFor({ timeout: cliMs });
    await review.getByText('v1.1.0', { exact: true }).waitFor();
    await workbench.screenshot(`${prefix}12-deployed`);
    await review.getByRole('button', { name: 'Done' }).click();
    await workbench.webview('inputs');
    assert.equal(
        api.requests.all({ method: 'POST', path: '/functions/deployments' }).length,
        1 + 1,
        'probe and deploy',
    );
}

async function production({ workbench, prefix, api }: TourStage): Promise<void> {
    await workbench.command('Nango: Add Environment');
    await workbench.quickInput.waitForTitle(/Name of the environment/);
    await workbench.quickInput.enter('prod');
    await workbench.quickInput.waitForTitle(/Is prod a production environment/);
    await workbench.quickInput.choose(/^Production/);
    await workbench.quickInput.waitForTitle(/Server for prod/);
    await workbench.quickInput.choose(/Another Server/);
    await workbench.quickInput.field.and(workbench.window.page.getByPlaceholder('https://nango.example.com')).waitFor();
    await workbench.quickInput.enter(api.url);
    await workbench.quickInput.waitForTitle(/API key for prod/);
    await workbench.quickInput.enter(testKeys.prod);
    await workbench.notifications.waitFor(/The key for prod may/);
    await workbench.notifications.clear();
    const item = await workbench.statusBar.waitFor(/prod/);
    assert.equal(item.isError, true, 'the status bar item is red');
    await workbench.editor.waitForLenses(/prod/);
    await workbench.editor.clickLens('Deploy');
    const review = await workbench.webview('review');
    await review.getByText('Nothing.').waitFor();
    assert.equal(await review.locator('.stripe').innerText(), 'Production');
    assert.equal(await review.evaluate(() => document.activeElement?.tagName), 'BODY', 'Enter must not deploy');
    await workbench.screenshot(`${prefix}13-production`);
    await review.getByRole('button', { name: 'Cancel' }).click();
    await workbench.webview('inputs');
    assert.equal(api.requests.all({ method: 'POST', path: '/functions/deployments' }).length, 1 + 1 + 1, 'probes');
}
