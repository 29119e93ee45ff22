import { html, nothing, type TemplateResult } from 'lit/html.js';

const FROM = '\uE000';
const TO = '\uE001';

/** Marks a replacement of a sentence so that `richText` sets it off; the marks are private-use characters. */
export const strong = (text: string): string => `${FROM}${text}${TO}`;

/** A path may break after a slash, nowhere else. */
const codeText = (text: string): TemplateResult =>
    html`<code
        >${text.split(/(?<=\/)/).map((part, index) => html`${index > 0 ? html`<wbr />` : nothing}${part}`)}</code
    >`;

const piece = (text: string): TemplateResult | string => {
    if (text.startsWith(FROM)) return html`<b class="num">${text.slice(1, -1)}</b>`;
    if (text.startsWith('`')) return codeText(text.slice(1, -1));
    return text;
};

/** A sentence with `code` in backticks and the parts that `strong` marked. */
export const richText = (text: string): readonly (TemplateResult | string)[] =>
    text
        .split(/(\uE000[^\uE001]*\uE001|`[^`\n]+`)/)
        .filter((part) => part !== '')
        .map(piece);
