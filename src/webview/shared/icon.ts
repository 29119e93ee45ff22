import { html, type TemplateResult } from 'lit/html.js';

/** A codicon; never read out, so a word stands beside it or in the button's label. */
export const icon = (name: string, tone = ''): TemplateResult =>
    html`<span class="codicon codicon-${name} ${tone}" aria-hidden="true"></span>`;
