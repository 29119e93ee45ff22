import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { icon } from '../shared/icon.ts';

/** The way to the whole thing in VS Code's own editor. */
export const documentButton = (open: () => void, label = l10n.t('Open as Document')): TemplateResult =>
    html`<button class="link" type="button" @click=${open}>${label}</button>`;

/** Stands for a value that is too large to be shown here. */
export const largeValue = (sentence: string, open: () => void): TemplateResult =>
    html`<div class="pad">
        <p>${sentence} ${l10n.t('That is too much to show here; the document holds all of it.')}</p>
        <div class="actions">
            <button class="button primary" type="button" @click=${open}>
                ${icon('go-to-file')}${l10n.t('Open as Document')}
            </button>
        </div>
    </div>`;
