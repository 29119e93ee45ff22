import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { ResultIntent } from '../../protocol/resultIntent.ts';
import { icon } from '../shared/icon.ts';
import { onMac } from '../shared/platform.ts';
import { richText, strong } from '../shared/richText.ts';

/** No run to show: how to get one. */
export const emptyPage = (post: (intent: ResultIntent) => void): TemplateResult =>
    html`<main class="centered">
        ${icon('play')}
        <p>${l10n.t('No dry run yet in this window.')}</p>
        <p>
            ${richText(
                l10n.t(
                    'Run one with {0} above a function, or press {1} in the Dry Run view.',
                    strong(l10n.t('Dry Run')),
                    onMac() ? '⌘Enter' : 'Ctrl+Enter',
                ),
            )}
        </p>
        <p>
            <button class="link" type="button" @click=${() => post({ intent: 'openDryRunById' })}>
                ${l10n.t('Open Dry Run by ID…')}
            </button>
        </p>
    </main>`;

/** While the last run is read from disk. */
export const readingPage = (): TemplateResult =>
    html`<header class="header">
            <span class="status muted">${icon('loading', 'spin')}${l10n.t('Reading the last run…')}</span>
        </header>
        <div class="tabs"></div>
        <main class="main" aria-busy="true"></main>`;
