import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import * as z from 'zod';

const Violations = z.array(
    z.object({
        id: z.string(),
        impact: z.string().nullish(),
        help: z.string(),
        nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
);

/** Rules of accessibility that a page breaks, as axe reports them. */
export type AccessibilityViolations = z.infer<typeof Violations>;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Audits what a webview shows right now against WCAG 2.2 A and AA. */
export async function auditAccessibility(frame: Frame): Promise<AccessibilityViolations> {
    const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    // Evaluated by the browser's own debugger, so the page's content security policy stays as it is.
    await frame.evaluate(await readFile(file, 'utf8'));
    const background = await frame.evaluate(() => {
        // A webview is transparent over its view; axe would take that for white.
        const before = document.body.style.backgroundColor;
        const root = getComputedStyle(document.documentElement);
        const inPanel = root.getPropertyValue('--vscode-panel-background');
        document.body.style.backgroundColor = root.getPropertyValue('--vscode-sideBar-background') || inPanel;
        return before;
    });
    const options = { runOnly: RULES, resultTypes: ['violations'] };
    const found: unknown = await frame.evaluate(
        `axe.run(document, ${JSON.stringify(options)}).then((r) => r.violations)`,
    );
    await frame.evaluate((before) => (document.body.style.backgroundColor = before), background);
    return Violations.parse(found);
}
