import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { checkScenarios } from './checkScenarios.ts';
import { compareScenarios } from './compareScenarios.ts';
import { formScenarios } from './formScenarios.ts';
import { inputsLooks, resultLooks } from './looks.ts';
import { reviewScenarios } from './reviewScenarios.ts';
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

describe('axe finds nothing (WCAG 2.2 A and AA)', function () {
    this.timeout(120_000);
    const open = useViews();

    for (const theme of themeNames) {
        it(`in any state of the Dry Run view in ${theme}`, async () => {
            const view = await open('inputs', inputsScenarios.form, { theme });
            const found: Record<string, string[]> = {};
            for (const [name, state] of Object.entries({ ...inputsScenarios, ...formScenarios })) {
                await view.push(state);
                found[name] = await violations(view.page);
            }
            for (const [name, { state, act }] of Object.entries(inputsLooks)) {
                await view.push({ ...inputsScenarios.form, functionKey: name });
                await view.push(state);
                await act(view.page);
                found[name] = await violations(view.page);
            }
            assert.deepEqual(
                Object.entries(found).filter(([, list]) => list.length > 0),
                [],
            );
        });

        it(`in any state of the review in ${theme}`, async () => {
            const view = await open('review', reviewScenarios.ready, { theme });
            const found: Record<string, string[]> = {};
            for (const [name, state] of Object.entries(reviewScenarios)) {
                await view.push(state);
                found[name] = await violations(view.page);
            }
            assert.deepEqual(
                Object.entries(found).filter(([, list]) => list.length > 0),
                [],
            );
        });

        it(`in any state of the result view in ${theme}`, async () => {
            const view = await open('result', resultScenarios.empty, { theme });
            const found: Record<string, string[]> = {};
            for (const [name, state] of Object.entries({
                ...resultScenarios,
                ...compareScenarios,
                ...checkScenarios,
            })) {
                await view.push(state);
                found[name] = await violations(view.page);
            }
            for (const [name, { state, act }] of Object.entries(resultLooks)) {
                await view.push(resultScenarios.empty);
                await view.push(state);
                await act(view.page);
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
            assert.deepEqual(
                Object.entries(found).filter(([, list]) => list.length > 0),
                [],
            );
        });
    }
});
