import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import type { InputsForm } from '../../src/protocol/inputsState.ts';
import { formOfSchemas, formScenarios, issueSchema } from './formScenarios.ts';
import type { Webview } from './playground.ts';
import { useViews } from './views.ts';

type View = Webview<'inputs'>;

const at = (view: View, pointer: string): Locator => view.page.locator(`[id="field-input${pointer}"]`);
const focusId = (view: View): Promise<string> => view.page.evaluate(() => document.activeElement?.id ?? '');
const errorAt = (view: View, pointer: string): Locator => view.page.locator(`[id="error-input${pointer}"]`);

/** What was done to fields, without what every edit carries. */
const edits = async (view: View): Promise<unknown[]> =>
    (await view.posted()).flatMap((intent) => ('edit' in intent ? [intent.edit] : []));

const issue = (text: string, editSequence = 0): InputsForm =>
    formOfSchemas(issueSchema, { input: text }, { editSequence });

describe('the form in the Dry Run view', function () {
    this.timeout(60_000);
    const open = useViews();

    it('sends what is typed into a field, and waits with its error for a pause', async () => {
        const view = await open('inputs', formScenarios['form-simple']);
        await at(view, '/repo').pressSequentially('de');
        assert.deepEqual(await edits(view), [
            { do: 'type', pointer: '/repo', text: 'd' },
            { do: 'type', pointer: '/repo', text: 'de' },
        ]);
        const wrong = formOfSchemas(
            'input: z.object({ owner: z.string(), repo: z.string().min(3) })',
            { input: '{"repo": "de"}' },
            { editSequence: 2 },
        );
        await view.push(wrong);
        await view.page.clock.runFor(399);
        assert.equal(await errorAt(view, '/repo').count(), 0);
        await view.page.clock.runFor(1);
        assert.equal(await errorAt(view, '/repo').count(), 1);
        assert.equal(await at(view, '/repo').getAttribute('aria-invalid'), 'true');
        assert.equal(await at(view, '/repo').getAttribute('aria-required'), 'true');
        assert.match((await at(view, '/repo').getAttribute('aria-describedby')) ?? '', /error-input\/repo/);
    });

    it('says what is missing where the person has been, and everywhere once a run was asked for', async () => {
        const view = await open('inputs', issue('{"owner": "o"}'));
        assert.equal(await view.page.locator('.field-error').count(), 0);
        assert.match(
            await view.page.locator('.guard').innerText(),
            /5 fields need a value: repo, title, priority, labels, 1 more/,
        );
        await at(view, '/title').focus();
        await at(view, '/title').blur();
        assert.equal(await errorAt(view, '/title').innerText(), 'Needs a value.');
        await view.page.locator('#run').click();
        assert.equal(await focusId(view), 'field-input/repo');
        assert.equal(await view.page.locator('.field-error').count(), 5);
        assert.deepEqual(await edits(view), []);
    });

    it('leads from the guard line to a field that is folded away, and keeps it unfolded', async () => {
        const view = await open('inputs', issue(JSON.stringify({ estimate: 200 })));
        await view.page.locator('.fold').first().click();
        await view.push(formScenarios['form-errors']);
        await view.page.locator('.guard .link', { hasText: 'estimate' }).click();
        assert.equal(await focusId(view), 'field-input/estimate');
        await view.push(formScenarios['form-issue']);
        assert.equal(await focusId(view), 'field-input/estimate');
    });

    it('tells not sent from empty: Escape in an emptied field, and the menu beside the label', async () => {
        const view = await open('inputs', issue('{"body": ""}'));
        await view.page.getByRole('button', { name: 'Optional (5)' }).click();
        assert.equal(await at(view, '/body').getAttribute('placeholder'), 'Empty');
        await at(view, '/body').press('Escape');
        await view.page.getByRole('combobox', { name: 'How milestone is sent' }).selectOption('null');
        assert.deepEqual(await edits(view), [
            { do: 'unset', pointer: '/body' },
            { do: 'setNull', pointer: '/milestone' },
        ]);
        assert.equal(await at(view, '/due').getAttribute('placeholder'), 'Not sent');
    });

    it('chooses by arrows in segments', async () => {
        const view = await open('inputs', formScenarios['form-issue']);
        await at(view, '/assignee/notify').focus();
        await view.page.keyboard.press('ArrowRight');
        assert.deepEqual(await edits(view), [{ do: 'set', pointer: '/assignee/notify', value: false }]);
    });

    it('adds an item with Enter, takes an empty one away with Backspace, moves one with Alt and an arrow', async () => {
        const view = await open('inputs', formScenarios['form-issue']);
        await at(view, '/labels/1').press('Enter');
        await view.push(issue('{"labels": ["bug", "login", ""]}', 1));
        assert.equal(await focusId(view), 'field-input/labels/2');
        await view.page.keyboard.press('Backspace');
        await view.push(issue('{"labels": ["bug", "login"]}', 2));
        assert.equal(await focusId(view), 'field-input/labels/1');
        await view.page.keyboard.press('Alt+ArrowUp');
        await view.push(issue('{"labels": ["login", "bug"]}', 3));
        assert.equal(await focusId(view), 'field-input/labels/0');
        assert.deepEqual(await edits(view), [
            { do: 'addItem', pointer: '/labels' },
            { do: 'remove', pointer: '/labels/2' },
            { do: 'move', pointer: '/labels/1', by: -1 },
        ]);
    });

    it('unfolds a new row and goes to its first field', async () => {
        const schema = 'input: z.object({ lines: z.array(z.object({ product: z.string(), note: z.string() })) })';
        const view = await open('inputs', formOfSchemas(schema, { input: '{"lines": []}' }));
        await view.page.getByRole('button', { name: 'Add item' }).click();
        await view.push(formOfSchemas(schema, { input: '{"lines": [{}]}' }, { editSequence: 1 }));
        assert.equal(await focusId(view), 'field-input/lines/0/product');
    });

    it('searches a long list of choices', async () => {
        const view = await open('inputs', formScenarios['form-union']);
        await at(view, '/country').fill('s');
        const rows = view.page.getByRole('listbox').getByRole('option');
        assert.deepEqual(await rows.allInnerTexts(), ['ES', 'SE', 'SI', 'SK']);
        await view.page.keyboard.press('ArrowDown');
        await view.page.keyboard.press('Enter');
        assert.deepEqual(await edits(view), [{ do: 'choose', pointer: '/country', index: 24 }]);
        assert.equal(await rows.count(), 0);
        await at(view, '/country').press('ArrowDown');
        await view.page.keyboard.press('Escape');
        assert.equal(await rows.count(), 0);
    });

    it('turns a union into another kind', async () => {
        const view = await open('inputs', formScenarios['form-union']);
        await view.page.getByRole('combobox', { name: 'Kind of payment' }).selectOption('card');
        assert.deepEqual(await edits(view), [{ do: 'turnInto', pointer: '/payment', index: 0 }]);
    });

    it('names the entries of a record, and takes no name twice', async () => {
        const view = await open('inputs', formScenarios['form-union']);
        const name = view.page.locator('[id="name-input/headers/Accept"]');
        await name.fill('X-Trace');
        await name.press('Enter');
        // What was typed stays, and what is wrong with it is said.
        assert.equal(await name.inputValue(), 'X-Trace');
        assert.equal(await errorAt(view, '/headers/Accept').innerText(), 'X-Trace is there already.');
        assert.equal(await name.getAttribute('aria-invalid'), 'true');
        assert.deepEqual(await edits(view), []);
        await name.fill('Accept-Language');
        await name.press('Enter');
        assert.deepEqual(await edits(view), [{ do: 'rename', pointer: '/headers/Accept', name: 'Accept-Language' }]);
    });

    it('goes through a record by name, value, remove; who clicks elsewhere stays there', async () => {
        const view = await open('inputs', formScenarios['form-union']);
        const name = view.page.locator('[id="name-input/headers/Accept"]');
        await name.focus();
        await view.page.keyboard.press('Tab');
        assert.equal(await focusId(view), 'field-input/headers/Accept');
        await view.page.keyboard.press('Tab');
        const label = await view.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
        assert.equal(label, 'Remove Accept');
        await name.fill('Accept-Language');
        await at(view, '/headers/X-Trace').click();
        const renamed = formScenarios['form-union'];
        await view.push({ ...renamed, editSequence: 100 });
        assert.equal(await focusId(view), 'field-input/headers/X-Trace');
    });

    it('takes the keyboard back where it was after something else had it', async () => {
        const view = await open('inputs', formScenarios['form-simple']);
        await at(view, '/repo').focus();
        await view.page.evaluate(() => {
            window.dispatchEvent(new Event('blur'));
            if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
            window.dispatchEvent(new Event('focus'));
        });
        assert.equal(await focusId(view), 'field-input/repo');
    });

    it('unfolds optional fields only for one of them', async () => {
        const view = await open('inputs', issue('{"owner": "o"}'));
        await view.page.locator('#run').click();
        assert.equal(await focusId(view), 'field-input/repo');
        const optional = view.page.getByRole('button', { name: 'Optional (5)' });
        assert.equal(await optional.getAttribute('aria-expanded'), 'false');
    });

    it('filters many fields by name and description, optional ones too; Escape shows all', async () => {
        const view = await open('inputs', formScenarios['form-many']);
        const labels = (): Promise<string[]> => view.page.locator('.field label').allInnerTexts();
        assert.equal((await labels()).length, 6);
        await view.page.getByPlaceholder('Filter 62 fields').fill('CITY');
        assert.deepEqual(await labels(), ['billing_city', 'shipping_city']);
        await view.page.keyboard.press('Escape');
        assert.equal((await labels()).length, 6);
    });

    it('keeps a number as it is typed, though the state knows it by another text', async () => {
        const schema = 'input: z.object({ n: z.number() })';
        const view = await open('inputs', formOfSchemas(schema, {}));
        await at(view, '/n').pressSequentially('1.0');
        await view.push(formOfSchemas(schema, { input: '{"n": 1}' }, { editSequence: 3 }));
        await view.page.clock.runFor(400);
        assert.equal(await at(view, '/n').inputValue(), '1.0');
        await at(view, '/n').pressSequentially('5');
        assert.deepEqual((await edits(view)).at(-1), { do: 'type', pointer: '/n', text: '1.05' });
    });

    it('shows what will be sent as JSON, opens the editor, and is as it was when it comes back', async () => {
        const view = await open('inputs', formScenarios['form-issue']);
        await view.page.getByRole('radio', { name: 'JSON' }).click();
        assert.match(await view.page.locator('.json-preview').innerText(), /"owner": "NangoHQ"/);
        await view.page.getByRole('button', { name: 'Edit as JSON' }).click();
        assert.deepEqual((await view.posted()).at(-1), { intent: 'editAsJson', section: 'input' });
        const again = await open('inputs', formScenarios['form-issue'], { kept: await view.kept() });
        assert.equal(await again.page.locator('.json-preview').count(), 1);
        await again.page.getByRole('radio', { name: 'Form' }).click();
        assert.equal(await at(again, '/owner').inputValue(), 'NangoHQ');
    });

    it('says where the JSON is wrong, and offers the last that was right', async () => {
        const view = await open('inputs', formScenarios['form-broken']);
        assert.match(
            await view.page.locator('.section .note').first().innerText(),
            /JSON has an error in line 3: a comma is missing\. Fix it, or undo to the last text without errors\./,
        );
        await view.page.getByRole('button', { name: 'Undo to Last Valid' }).click();
        assert.deepEqual((await view.posted()).at(-1), { intent: 'undoToLastValid', section: 'input' });
    });

    it('survives that a field goes away under the keyboard', async () => {
        const view = await open('inputs', formScenarios['form-issue']);
        await at(view, '/title').focus();
        await view.push(formScenarios['form-list']);
        assert.equal(await at(view, '/customer').inputValue(), 'Octo Ltd');
    });

    it('is reached by Tab in the order of sight: control, then how it is sent', async () => {
        const view = await open('inputs', issue('{"body": "x"}'));
        await view.page.getByRole('button', { name: 'Optional (5)' }).click();
        await at(view, '/body').focus();
        const order: string[] = [];
        for (let count = 0; count < 4; count++) {
            await view.page.keyboard.press('Tab');
            order.push(
                await view.page.evaluate(
                    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '',
                ),
            );
        }
        assert.deepEqual(order, [
            'How body is sent',
            'field-input/estimate',
            'How estimate is sent',
            'field-input/draft',
        ]);
    });

    it('fits 240 px: nothing is wider than the view', async () => {
        const view = await open('inputs', formScenarios['form-issue'], { width: 240, height: 600 });
        for (const state of Object.values(formScenarios)) {
            await view.push(state);
            const [inner, outer] = await view.page
                .locator('#body')
                .evaluate((body) => [body.scrollWidth, body.clientWidth] as const);
            assert.ok(inner <= outer, `${state.name}: ${inner} > ${outer}`);
        }
    });
});
