import { performance } from 'node:perf_hooks';
import type { InputsForm } from '../../src/protocol/inputsState.ts';
import { formOfSchemas, manySchema } from '../webview/formScenarios.ts';
import { bundleViews, launchBrowser, openView } from '../webview/playground.ts';
import { below, type BenchLine } from './benchLine.ts';
import { milliseconds, spreadOf } from './spread.ts';

/** What the person has typed so far, one letter more each time. */
const typed = (count: number): string => JSON.stringify({ name: 'x'.repeat(count + 1) });

/** The input of 62 fields: how long its form takes to be made after a key, and to be drawn. */
export async function formRender(times: number): Promise<readonly BenchLine[]> {
    const making: number[] = [];
    const states: InputsForm[] = [];
    for (let i = 0; i < times; i++) {
        const started = performance.now();
        const state = formOfSchemas(manySchema, { input: typed(i) });
        making.push(performance.now() - started);
        states.push({ ...state, version: i + 1 });
    }
    const browser = await launchBrowser();
    try {
        const view = await openView(browser, await bundleViews(), 'inputs');
        const drawing = await view.page.evaluate(
            async (texts) => {
                const took: number[] = [];
                for (const text of texts) {
                    const data: unknown = JSON.parse(text);
                    const asked = performance.now();
                    window.dispatchEvent(new MessageEvent('message', { data }));
                    // Layout is part of it.
                    document.body.getBoundingClientRect();
                    took.push(performance.now() - asked);
                    await new Promise(requestAnimationFrame);
                }
                return took;
            },
            states.map((state) => JSON.stringify({ type: 'state', state })),
        );
        const [first = NaN, ...again] = drawing;
        return [
            {
                what: 'a key until the form is made anew',
                figure: milliseconds(spreadOf(making)),
                aim: below(spreadOf(making).median, 10, 'ms'),
                beside: 'schemas read again, too',
            },
            { what: 'drawn for the first time', figure: `${first.toFixed(1)} ms` },
            { what: 'drawn after a key', figure: milliseconds(spreadOf(again)) },
        ];
    } finally {
        await browser.close();
    }
}
