import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import type { FunctionType } from '../../core/function/functionFile.ts';
import { icon } from './icon.ts';

/** What kind of function it is, in an outlined pill. */
export const kindBadge = (type: FunctionType): TemplateResult => {
    const meaning =
        type === 'action' ? l10n.t('Action: runs when called') : l10n.t('Sync: runs on a schedule and stores records');
    const word = type === 'action' ? l10n.t('action') : l10n.t('sync');
    return html`<span class="kind" title=${meaning}>${icon(type === 'action' ? 'zap' : 'sync')}${word}</span>`;
};

/** The solid mark that means production and nothing else. */
export const productionMark = (): TemplateResult =>
    html`<span class="production" title=${l10n.t('Production')}
        >${icon('shield')}<span class="word">${l10n.t('Production')}</span></span
    >`;
