import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { live } from 'lit/directives/live.js';
import type { ReviewRow, ReviewRowStatus } from '../../protocol/reviewState.ts';
import { kindBadge } from '../shared/badges.ts';
import { icon } from '../shared/icon.ts';
import { richText } from '../shared/richText.ts';
import type { ReviewActions } from './reviewActions.ts';
import { reviewLink } from './reviewLink.ts';

/** Functions of several, each with its tick, what would happen and what speaks against it. */
export const rowTable = (rows: readonly ReviewRow[], actions: ReviewActions): TemplateResult =>
    html`<table class="rows">
        <colgroup>
            <col />
            <col />
        </colgroup>
        <thead class="sr">
            <tr>
                <th>${l10n.t('Deploy')}</th>
                <th>${l10n.t('Function')}</th>
            </tr>
        </thead>
        <tbody>
            ${rows.map((row) => tableRow(row, actions))}
        </tbody>
    </table>`;

const tableRow = (row: ReviewRow, actions: ReviewActions): TemplateResult =>
    html`<tr data-status=${row.status}>
        <td>${statusMark(row.status) ?? tick(row, actions)}</td>
        <td>
            <div class="name">
                <span class="ellipsis" title=${row.name}>${row.name}</span>${kindBadge(row.type)}
                <span class="muted small ellipsis">${row.integration}</span>
            </div>
            <div class="small">
                ${outcome(row.status)}${richText(row.text)}
                ${row.links.map((each) => html` ${reviewLink(each, actions)}`)}
            </div>
            ${row.notes.map(
                ({ severity, text }) =>
                    html`<div class="remark">${icon(severity, tones[severity])}<span>${richText(text)}</span></div>`,
            )}
        </td>
    </tr>`;

/** What became of a row that can be ticked again. */
const outcome = (status: ReviewRowStatus): TemplateResult | typeof nothing => {
    if (status === 'failed') return html`<span class="outcome">${mark('error', 'bad', l10n.t('Not deployed:'))}</span>`;
    return status === 'notDeployed'
        ? html`<span class="outcome">${mark('circle-slash', 'muted', l10n.t('Not sent:'))}</span>`
        : nothing;
};

const tones = { info: 'muted', warning: 'warn', error: 'bad' } as const;

const tick = ({ key, name, ticked, canTick }: ReviewRow, { post }: ReviewActions): TemplateResult =>
    html`<input
        type="checkbox"
        aria-label=${l10n.t('Deploy {0}', name)}
        ?disabled=${!canTick}
        .checked=${live(ticked)}
        @change=${({ target }: Event) => {
            if (target instanceof HTMLInputElement) post({ intent: 'tick', row: key, ticked: target.checked });
        }}
    />`;

/** In the place of the tick while and after it is deployed; nothing where it can be ticked. */
const statusMark = (status: ReviewRowStatus): TemplateResult | undefined => {
    switch (status) {
        case 'none':
        case 'failed':
        case 'notDeployed':
            return undefined;
        case 'looking':
            return mark('loading', 'spin', l10n.t('Looking'));
        case 'waiting':
            return mark('circle-outline', 'muted', l10n.t('Waiting'));
        case 'deploying':
            return mark('loading', 'spin', l10n.t('Deploying'));
        case 'deployed':
            return mark('pass-filled', 'good', l10n.t('Deployed'));
    }
};

const mark = (name: string, tone: string, word: string): TemplateResult =>
    html`<span title=${word}>${icon(name, tone)}<span class="sr">${word}</span></span>`;
