import assert from 'node:assert/strict';
import type { InputsForm } from '../../src/protocol/inputsState.ts';
import { formOfSchemas } from './formScenarios.ts';
import type { Webview } from './playground.ts';
import { form, inputsScenarios, runningForm } from './scenarios.ts';
import { useViews } from './views.ts';

const withText = (text: string, more: Partial<InputsForm> = {}): InputsForm => ({
    ...form,
    ...more,
    sections: form.sections.map((section) => ({ ...section, text })),
});

const withError = (text: string, error: string, editSequence: number): InputsForm => ({
    ...form,
    editSequence,
    sections: form.sections.map((section) => ({ ...section, text, error })),
    guard: { icon: 'error', text: '1 field has an error:', links: [{ label: 'Input', section: 'input' }] },
});

const field = (view: Webview<'inputs'>): ReturnType<Webview<'inputs'>['page']['locator']> =>
    view.page.locator('#field-input');

const focusId = (view: Webview<'inputs'>): Promise<string> =>
    view.page.evaluate(() => document.activeElement?.id ?? '');

describe('the Dry Run view', function () {
    this.timeout(60_000);
    const open = useViews();

    it('says that it is ready, and marks the page once the first state is drawn', async () => {
        const view = await open('inputs', form);
        assert.deepEqual(await view.posted(), [{ intent: 'ready' }]);
        assert.equal(await view.page.locator('body[data-ready]').count(), 1);
    });

    describe('while the person types', () => {
        it('sends each text with a growing sequence and the function it belongs to', async () => {
            const view = await open('inputs', withText(''));
            await field(view).pressSequentially('{}');
            const edits = (await view.posted()).slice(1);
            assert.deepEqual(edits, [
                { intent: 'edit', functionKey: form.functionKey, section: 'input', text: '{', sequence: 1 },
                { intent: 'edit', functionKey: form.functionKey, section: 'input', text: '{}', sequence: 2 },
            ]);
        });

        it('keeps newer text when an older state arrives, and takes the state that has seen it', async () => {
            const view = await open('inputs', withText(''));
            await field(view).pressSequentially('{}');
            await view.push(withText('{', { editSequence: 1 }));
            assert.equal(await field(view).inputValue(), '{}');
            await view.push(withText('{ }', { editSequence: 2 }));
            await view.page.clock.runFor(400);
            assert.equal(await field(view).inputValue(), '{ }');
        });

        it('lets no state take a character away while keys are coming', async () => {
            const view = await open('inputs', withText(''));
            await field(view).pressSequentially('{"a"');
            await view.push(withText('{"a', { editSequence: 4 }));
            await field(view).pressSequentially(': 1}');
            assert.equal(await field(view).inputValue(), '{"a": 1}');
            await view.push(withText('{"a": 1}', { editSequence: 8 }));
            await view.page.clock.runFor(400);
            assert.equal(await field(view).inputValue(), '{"a": 1}');
        });

        it('drops its text when another function is shown', async () => {
            const view = await open('inputs', withText(''));
            await field(view).fill('mine');
            await view.push(withText('theirs', { functionKey: 'other' }));
            assert.equal(await field(view).inputValue(), 'theirs');
        });

        it('continues the sequence of a view that was hidden', async () => {
            const view = await open('inputs', withText('', { editSequence: 7 }));
            await field(view).fill('{');
            assert.deepEqual(
                (await view.posted()).map((intent) => ('sequence' in intent ? intent.sequence : undefined)),
                [undefined, 8],
            );
        });

        it('keeps focus, selection and scroll through pushes', async () => {
            const tall = withText('[\n'.repeat(60));
            const view = await open('inputs', tall, { height: 300 });
            await field(view).focus();
            await field(view).evaluate((element) => {
                if (element instanceof HTMLTextAreaElement) element.setSelectionRange(3, 9);
            });
            await view.page.locator('#body').evaluate((body) => {
                body.scrollTop = 120;
            });
            await view.push({ ...runningForm, sections: tall.sections });
            await view.push({ ...tall, version: 3, guard: inputsScenarios.writes.guard });
            assert.deepEqual(
                await view.page.evaluate(() => {
                    const element = document.activeElement;
                    return element instanceof HTMLTextAreaElement
                        ? [
                              element.id,
                              element.selectionStart,
                              element.selectionEnd,
                              document.getElementById('body')?.scrollTop,
                          ]
                        : [];
                }),
                ['field-input', 3, 9, 120],
            );
        });

        it('keeps the caret when the extension changes the text under it', async () => {
            const view = await open('inputs', withText('{"a":1}'));
            await field(view).focus();
            await field(view).evaluate((element) => {
                if (element instanceof HTMLTextAreaElement) element.setSelectionRange(2, 2);
            });
            await view.push(withText('{ "a": 1 }'));
            assert.equal(
                await field(view).evaluate((element) =>
                    element instanceof HTMLTextAreaElement ? element.selectionStart : -1,
                ),
                2,
            );
        });
    });

    describe('with a wrong text', () => {
        it('shows a new error 400 ms after the last key, in the field and in the guard line', async () => {
            const view = await open('inputs', withText(''));
            await field(view).fill('{');
            await view.push(withError('{', 'JSON ends too early.', 1));
            await view.page.clock.runFor(399);
            assert.equal(await view.page.locator('.field-error').count(), 0);
            assert.equal(await view.page.locator('.guard .link').count(), 0);
            await view.page.clock.runFor(1);
            assert.equal(await view.page.locator('.field-error').innerText(), 'JSON ends too early.');
            assert.equal(await field(view).getAttribute('aria-invalid'), 'true');
            assert.equal(await field(view).getAttribute('aria-describedby'), 'error-input');
            assert.equal(await view.page.locator('.guard .link').innerText(), 'Input');
        });

        it('shows it at once when the field is left', async () => {
            const view = await open('inputs', withText(''));
            await field(view).fill('{');
            await view.push(withError('{', 'JSON ends too early.', 1));
            await field(view).blur();
            assert.equal(await view.page.locator('.field-error').count(), 1);
        });

        it('takes it away at once when the text is right', async () => {
            const view = await open('inputs', withError('{', 'JSON ends too early.', 0));
            await field(view).fill('{}');
            assert.equal(await view.page.locator('.field-error').count(), 1);
            await view.push(withText('{}', { editSequence: 1 }));
            assert.equal(await view.page.locator('.field-error').count(), 0);
        });

        it('goes to the first wrong field instead of running, unfolding its section', async () => {
            const view = await open('inputs', withError('{', 'JSON ends too early.', 0));
            await view.page.locator('.fold').click();
            assert.equal(await field(view).count(), 0);
            await view.page.locator('#run').click();
            assert.equal(await focusId(view), 'field-input');
            assert.deepEqual(await view.posted(), [{ intent: 'ready' }]);
        });

        it('goes there too when the verdict comes after Run was pressed', async () => {
            const view = await open('inputs', withText(''));
            await field(view).fill('{');
            await view.page.locator('#run').click();
            assert.deepEqual((await view.posted()).at(-1), { intent: 'run' });
            await view.push(withError('{', 'JSON ends too early.', 1));
            assert.equal(await focusId(view), 'field-input');
        });

        it('goes where the extension sends the keyboard, once, also after it was hidden', async () => {
            const wish: InputsForm = {
                ...inputsScenarios.sync,
                focus: { section: 'checkpoint', pointer: '', sequence: 1 },
            };
            const view = await open('inputs', wish);
            assert.equal(await focusId(view), 'field-checkpoint');
            await view.page.locator('#connection').focus();
            await view.push(wish);
            assert.equal(await focusId(view), 'connection');
            const again = await open('inputs', wish, { kept: await view.kept() });
            assert.equal(await focusId(again), '');
            await again.push({ ...wish, focus: { section: 'metadata', pointer: '', sequence: 2 } });
            assert.equal(await focusId(again), 'field-metadata');
        });

        it('goes to the first field where the section has one for each part', async () => {
            const asked = formOfSchemas(
                "frequency: 'every hour', models: {}, checkpoint: z.object({ since: z.string(), page: z.number() })",
                {},
                { type: 'sync', focus: { section: 'checkpoint', pointer: '', sequence: 1 } },
            );
            const view = await open('inputs', asked);
            assert.equal(await focusId(view), 'field-checkpoint/since');
        });

        it('focuses what a guard link names', async () => {
            const view = await open('inputs', inputsScenarios.errors);
            await view.page.locator('.guard .link', { hasText: 'Connection' }).click();
            assert.equal(await focusId(view), 'connection');
        });

        it('goes from error to error with F8', async () => {
            const wrong = inputsScenarios.sync.sections.map((section) => ({ ...section, error: 'Wrong.' }));
            const view = await open('inputs', { ...inputsScenarios.sync, sections: wrong });
            const visited: string[] = [];
            for (const key of ['F8', 'F8', 'F8', 'F8', 'Shift+F8']) {
                await view.page.keyboard.press(key);
                visited.push(await focusId(view));
            }
            assert.deepEqual(visited, [
                'field-metadata',
                'field-checkpoint',
                'field-lastSyncDate',
                'field-metadata',
                'field-lastSyncDate',
            ]);
        });
    });

    describe('its run button', () => {
        it('runs with Ctrl+Enter from within a text area', async () => {
            const view = await open('inputs', form);
            await field(view).press('Control+Enter');
            assert.deepEqual((await view.posted()).at(-1), { intent: 'run' });
            assert.equal(await field(view).inputValue(), form.sections[0]?.text);
        });

        it('never stops watching with Ctrl+Enter, Escape or the second click of a double click', async () => {
            const view = await open('inputs', runningForm);
            await field(view).press('Control+Enter');
            await field(view).press('Escape');
            await view.page.locator('#run').dispatchEvent('click', { detail: 2 });
            assert.deepEqual(await view.posted(), [{ intent: 'ready' }]);
            await view.page.locator('#run').click();
            assert.deepEqual((await view.posted()).at(-1), { intent: 'stopWatching' });
        });

        it('does nothing while it is off', async () => {
            const view = await open('inputs', inputsScenarios.keyRefused);
            await field(view).press('Control+Enter');
            assert.deepEqual(await view.posted(), [{ intent: 'ready' }]);
        });

        it('keeps the focus when it turns into Stop Watching and back', async () => {
            const view = await open('inputs', form);
            await view.page.locator('#run').focus();
            await view.push(runningForm);
            assert.equal(await focusId(view), 'run');
            await view.push(form);
            assert.equal(await focusId(view), 'run');
        });

        it('counts the seconds by itself', async () => {
            const view = await open('inputs', runningForm);
            assert.equal(await view.page.locator('#run kbd').innerText(), '0:19');
            await view.page.clock.runFor(2000);
            assert.equal(await view.page.locator('#run kbd').innerText(), '0:21');
        });

        for (const width of [380, 240])
            it(`stands still with head, guard line and foot when a run starts or ends, at ${width} px`, async () => {
                const view = await open('inputs', form, { width });
                const places = (): Promise<unknown> =>
                    view.page.evaluate(() =>
                        ['.head', '.body', '.foot', '.progress', '.guard', '#run', '#run-menu-button'].map((selector) =>
                            JSON.stringify(document.querySelector(selector)?.getBoundingClientRect() ?? selector),
                        ),
                    );
                const before = await places();
                await view.push(runningForm);
                assert.deepEqual(await places(), before);
                await view.push(form);
                assert.deepEqual(await places(), before);
            });
    });

    describe('its menu', () => {
        it('opens by arrow, moves by arrows and letters, and chooses', async () => {
            const view = await open('inputs', form);
            await view.page.locator('#run-menu-button').press('ArrowDown');
            const focused = (): Promise<string> =>
                view.page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
            assert.equal(await focused(), 'Dry Run Without Compiling');
            await view.page.keyboard.press('End');
            assert.equal(await focused(), 'Copy as curl');
            await view.page.keyboard.press('ArrowDown');
            assert.equal(await focused(), 'Dry Run Without Compiling');
            await view.page.keyboard.press('o');
            assert.equal(await focused(), 'Open Dry Run by ID…');
            await view.page.keyboard.press('Enter');
            assert.deepEqual((await view.posted()).at(-1), { intent: 'openDryRunById' });
            assert.equal(await view.page.locator('.menu').count(), 0);
        });

        it('closes with Escape, back to its button, and with a click elsewhere', async () => {
            const view = await open('inputs', form);
            await view.page.locator('#run-menu-button').click();
            await view.page.keyboard.press('Escape');
            assert.equal(await view.page.locator('.menu').count(), 0);
            assert.equal(await focusId(view), 'run-menu-button');
            await view.page.locator('#run-menu-button').click();
            await view.page.locator('.head').click();
            assert.equal(await view.page.locator('.menu').count(), 0);
        });
    });

    describe('its sections', () => {
        it('keep their folds while the view is hidden, and only for their function', async () => {
            const view = await open('inputs', inputsScenarios.sync);
            await view.page.locator('.fold', { hasText: 'Checkpoint' }).click();
            const kept = await view.kept();
            const again = await open('inputs', inputsScenarios.sync, { kept });
            assert.equal(await again.page.locator('#field-checkpoint').count(), 1);
            const other = await open('inputs', { ...inputsScenarios.sync, functionKey: 'other' }, { kept });
            assert.equal(await other.page.locator('#field-checkpoint').count(), 0);
        });

        it('do not fold when their text is emptied', async () => {
            const view = await open('inputs', form);
            await field(view).fill('');
            const sections = form.sections.map((section) => ({ ...section, text: '', openAtFirst: false }));
            await view.push({ ...form, editSequence: 1, sections });
            assert.equal(await focusId(view), 'field-input');
        });

        it('grow with their text up to a limit', async () => {
            const view = await open('inputs', withText('{}'));
            const height = (): Promise<number> =>
                field(view).evaluate((element) => element.getBoundingClientRect().height);
            assert.equal(await height(), 54);
            await field(view).fill('{\n\n\n\n\n}');
            assert.ok((await height()) > 100);
            await field(view).fill('\n'.repeat(100));
            assert.equal(await height(), 326);
        });
    });

    it('is reached by Tab in the order of sight', async () => {
        const view = await open('inputs', inputsScenarios.errors);
        const order: string[] = [];
        for (let count = 0; count < 11; count++) {
            await view.page.keyboard.press('Tab');
            order.push(
                await view.page.evaluate(
                    () =>
                        document.activeElement?.getAttribute('aria-label') ??
                        document.activeElement?.textContent.trim() ??
                        '',
                ),
            );
        }
        assert.deepEqual(order, [
            'Integration github. Change',
            'Environment dev. Switch',
            'Choose a connection',
            'Refresh connections',
            'Input',
            'Edit Input as JSON',
            'Input as JSON',
            'Connection',
            'Input',
            'Dry RunCtrl+Enter',
            'More ways to run',
        ]);
    });

    it('says errors and the start of a run, and never the running time', async () => {
        const view = await open('inputs', form);
        const said = (): Promise<string> => view.page.locator('[role=status]').innerText();
        assert.equal(await said(), '');
        await view.push(inputsScenarios.errors);
        assert.equal(await said(), '2 fields have an error: Connection, Input');
        await view.push(runningForm);
        assert.equal(await said(), 'Running.');
        await view.page.clock.runFor(5000);
        assert.equal(await said(), 'Running.');
        assert.equal(await view.page.locator('[role=status]').count(), 1);
    });

    it('offers key, scopes, import and another server on its first page', async () => {
        const view = await open('inputs', inputsScenarios.noKey);
        for (const name of ['Add API Key', 'Which scopes?', 'Import it', 'Use another server'])
            await view.page.getByRole('button', { name }).click();
        assert.deepEqual(
            (await view.posted()).map(({ intent }) => intent),
            ['ready', 'addApiKey', 'showScopes', 'importKey', 'addEnvironment'],
        );
    });

    it('offers a new function where none is open', async () => {
        const view = await open('inputs', inputsScenarios.noFunction);
        await view.page.getByRole('button', { name: 'New Function' }).click();
        assert.deepEqual((await view.posted()).at(-1), { intent: 'newFunction' });
    });

    it('leads back to recent functions', async () => {
        const view = await open('inputs', inputsScenarios.noFunction);
        await view.page.getByRole('button', { name: 'fetch-issues' }).click();
        assert.deepEqual((await view.posted()).at(-1), { intent: 'openRecent', key: 'b' });
    });

    it('breaks a path after a slash only', async () => {
        const view = await open('inputs', inputsScenarios.writes);
        assert.equal(
            await view.page.locator('.guard code').evaluate((code) => code.innerHTML.replace(/<!--.*?-->/g, '')),
            'POST /<wbr>repos/<wbr>{owner}/<wbr>{repo}/<wbr>issues',
        );
    });
});
