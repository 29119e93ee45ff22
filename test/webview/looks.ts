import type { Page } from 'playwright-core';
import type { InputsState } from '../../src/protocol/inputsState.ts';
import type { ResultState } from '../../src/protocol/resultState.ts';
import { checkScenarios } from './checkScenarios.ts';
import { formScenarios } from './formScenarios.ts';
import { inputsScenarios, resultScenarios } from './scenarios.ts';

/** A state, and what a person opens in it before it is looked at. */
export interface Look<State> {
    readonly state: State;
    readonly act: (page: Page) => Promise<void>;
}

const tab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name }).click();

/** What a state alone does not show of the Dry Run view. */
export const inputsLooks: Readonly<Record<string, Look<InputsState>>> = {
    menu: { state: inputsScenarios.errors, act: (page) => page.locator('#run-menu-button').click() },
    folded: { state: inputsScenarios.errors, act: (page) => page.locator('.fold').click() },
    'form-json': {
        state: formScenarios['form-issue'],
        act: (page) => page.getByRole('radio', { name: 'JSON' }).click(),
    },
    'form-optional': {
        state: formScenarios['form-issue'],
        act: async (page) => {
            await page.getByRole('button', { name: 'Optional (5)' }).click();
            await page.locator('#field-input\\/due').scrollIntoViewIfNeeded();
        },
    },
    'form-asked': {
        state: formScenarios['form-errors'],
        act: (page) => page.locator('#run').click(),
    },
    'form-rows': {
        state: formScenarios['form-list'],
        act: async (page) => {
            await page.getByRole('button', { name: 'Chair' }).click();
            await page.locator('#run').click();
        },
    },
    'form-combo': {
        state: formScenarios['form-union'],
        act: (page) => page.locator('#field-input\\/country').click(),
    },
    'form-filtered': {
        state: formScenarios['form-many'],
        act: (page) => page.locator('#filter-input').fill('city'),
    },
    legacy: { state: inputsScenarios.sync, act: (page) => page.locator('.fold').last().click() },
};

/** What a state alone does not show of the result view. */
export const resultLooks: Readonly<Record<string, Look<ResultState>>> = {
    'record-open': {
        state: resultScenarios.kinds,
        act: async (page) => {
            await tab(page, 'Records');
            await page.locator('tr.record').nth(2).click();
            await page.locator('th button', { hasText: 'number' }).click();
        },
    },
    'records-filtered': {
        state: resultScenarios.kinds,
        act: async (page) => {
            await tab(page, 'Records');
            await page.locator('.toggles button').first().click();
            await page.locator('#search').fill('dark');
        },
    },
    calls: {
        state: resultScenarios.sync,
        act: async (page) => {
            await tab(page, 'Calls');
            await page.locator('.call .fold').first().click();
        },
    },
    output: {
        state: resultScenarios.failed,
        act: async (page) => {
            await tab(page, 'Output');
            await page.locator('#search').fill('e');
        },
    },
    inputs: { state: resultScenarios.sync, act: (page) => tab(page, 'Inputs') },
    filtered: {
        state: resultScenarios.manyValues,
        act: async (page) => {
            await tab(page, 'Result');
            await page.locator('#search').fill('state');
        },
    },
    'only-mismatches': {
        state: checkScenarios.mismatch,
        act: async (page) => {
            await tab(page, 'Result');
            await page.getByRole('button', { name: 'Show Only These' }).click();
        },
    },
    'next-mismatch': {
        state: checkScenarios.mismatch,
        act: async (page) => {
            await tab(page, 'Result');
            for (let press = 0; press < 3; press++) await page.keyboard.press('F8');
        },
    },
    'mismatch-open': {
        state: checkScenarios.mismatchedRecords,
        act: async (page) => {
            await tab(page, 'Records');
            await page.locator('tr.record').nth(4).click();
        },
    },
    columns: {
        state: checkScenarios.mismatchedRecords,
        act: async (page) => {
            await tab(page, 'Records');
            await page.getByRole('button', { name: 'Columns' }).click();
            await page.getByRole('menuitemcheckbox', { name: 'title' }).click();
        },
    },
    'mismatched-inputs': { state: checkScenarios.mismatchedInputs, act: (page) => tab(page, 'Inputs') },
    'raw-text': {
        state: resultScenarios.failed,
        act: async (page) => {
            await tab(page, 'Error');
            await page.getByRole('button', { name: 'What Nango sent' }).click();
        },
    },
};
