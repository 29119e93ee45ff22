import { html, type TemplateResult } from 'lit/html.js';
import { icon } from './icon.ts';
import { richText } from './richText.ts';

/** A boxed remark: what is the matter, with an icon of its severity. */
export const noteBox = (
    severity: 'info' | 'warning' | 'error',
    text: string,
    after: TemplateResult = html``,
): TemplateResult =>
    html`<div class="note ${severity}" role="note">
        ${icon(severity)}
        <div class="grow">${richText(text)}${after}</div>
    </div>`;
