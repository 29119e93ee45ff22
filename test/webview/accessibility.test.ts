import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { inputsScenarios, resultScenarios } from './scenarios.ts';
import { themeNames } from './theme.ts';
import { useViews } from './views.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 A and AA, contrast included. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
    interface Window {
        readonly axe: {
            run(options: object): Promise<{
                readonly violations: readonly {
                    readonly id: string;
                    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
                }[];
            }>;
        };
    }
}

async function violations(page: Page): Promise<string[]> {
    // axe waits by timers, which stand still in these pages.
    await page.clock.resume();
    await page.evaluate(axe);
    return page.evaluate(async (rules) => {
        const { violations } = await window.axe.run({ runOnly: { type: 'tag', values: rules } });
        return violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
        );
    }, RULES);
}

/** What a person opens in a state before it is looked at. */
const looks: Readonly<Record<string, (page: Page) => Promise<void>>> = {
    'calls, a group open': async (page) => {
        await page.getByRole('tab', { name: 'Calls' }).click();
        await page.locator('.call .fold').first().click();
    },
    'a record open': (page) => page.locator('tr.record').first().click(),
    'records, filtered': async (page) => {
        await page.locator('#search').fill('dark');
    },
    inputs: (page) => page.getByRole('tab', { name: 'Inputs' }).click(),
};

describe('axe finds nothing (WCAG 2.2 A and AA)', function () {
    this.timeout(120_000);
    const open = useViews();

    for (const theme of themeNames) {
        it(`in any state of the Dry Run view in ${theme}`, async () => {
            const view = await open('inputs', inputsScenarios.form, { theme });
            const found: Record<string, string[]> = {};
            for (const [name, state] of Object.entries(inputsScenarios)) {
                await view.push(state);
                found[name] = await violations(view.page);
            }
            await view.push(inputsScenarios.form);
            await view.page.locator('#run-menu-button').click();
            found['menu'] = await violations(view.page);
            assert.deepEqual(
                Object.entries(found).filter(([, list]) => list.length > 0),
                [],
            );
        });

        it(`in any state of the result view in ${theme}`, async () => {
            const view = await open('result', resultScenarios.empty, { theme });
            const found: Record<string, string[]> = {};
            for (const [name, state] of Object.entries(resultScenarios)) {
                await view.push(state);
                found[name] = await violations(view.page);
            }
            for (const [name, look] of Object.entries(looks)) {
                await view.push(resultScenarios.sync);
                await view.page.getByRole('tab', { name: 'Records' }).click();
                await look(view.page);
                found[name] = await violations(view.page);
            }
            await view.push(resultScenarios.hostile);
            await view.page.getByRole('tab', { name: 'Result' }).click();
            await view.page.locator('.tree').focus();
            for (const key of ['html', 'number', 'big', 'yes', 'nothing', 'deep']) {
                await view.page.keyboard.press(key.charAt(0));
                await view.page.locator('.row.active').hover();
                found[`tree, on ${key}`] = await violations(view.page);
            }
            await view.push(resultScenarios.failed);
            await view.page.getByRole('tab', { name: 'Output' }).click();
            await view.page.locator('#search').fill('e');
            found['output, finding'] = await violations(view.page);
            await view.page.getByRole('tab', { name: 'Error' }).click();
            await view.page.getByRole('button', { name: 'What Nango sent' }).click();
            found['raw text'] = await violations(view.page);
            assert.deepEqual(
                Object.entries(found).filter(([, list]) => list.length > 0),
                [],
            );
        });
    }
});
