import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';

/** The way to the whole thing in VS Code's own editor. */
export const documentButton = (open: () => void, label = l10n.t('Open as Document')): TemplateResult =>
    html`<button class="link" type="button" @click=${open}>${label}</button>`;
