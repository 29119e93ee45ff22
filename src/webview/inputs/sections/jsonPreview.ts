import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { InputSection } from '../../../protocol/inputsState.ts';
import { icon } from '../../shared/icon.ts';
import type { FormActions } from '../formActions.ts';

/** So many lines are enough to look at; the editor shows all. */
const mostLines = 400;

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

const classOf = (text: string, isName: boolean): string => {
    if (isName) return 'name';
    if (text.startsWith('"')) return 'string';
    if (text === 'null') return 'null';
    return text === 'true' || text === 'false' ? 'boolean' : 'number';
};

const coloured = (text: string): readonly unknown[] => {
    const parts: unknown[] = [];
    let at = 0;
    for (const match of text.matchAll(token)) {
        const [whole, quoted = whole, colon = ''] = match;
        parts.push(text.slice(at, match.index));
        parts.push(html`<span class=${classOf(quoted, colon !== '')}>${quoted}</span>`, colon);
        at = match.index + whole.length;
    }
    return [...parts, text.slice(at)];
};

/** What will be sent, to look at, and the way to VS Code's own editor. */
export const jsonPreview = (section: InputSection, { post }: FormActions): TemplateResult => {
    const { text, id, title } = section;
    const lines = text.split('\n');
    const shown = lines.slice(0, mostLines).join('\n');
    return html`<pre class="json-preview" tabindex="0" role="region" aria-label=${l10n.t('{0} as JSON', title)}>
${text.trim() === '' ? html`<span class="muted">${section.placeholder}</span>` : coloured(shown)}</pre>
        ${
            lines.length > mostLines
                ? html`<p class="muted small">${l10n.t('Showing {0} of {1} lines', mostLines, lines.length)}</p>`
                : nothing
        }
        <button class="button wide" type="button" @click=${() => post({ intent: 'editAsJson', section: id })}>
            ${icon('go-to-file')}${l10n.t('Edit as JSON')}
        </button>
        <p class="muted small">
            ${l10n.t('Opens beside your code, with completion and checks. Form and JSON stay in step.')}
        </p>`;
};
