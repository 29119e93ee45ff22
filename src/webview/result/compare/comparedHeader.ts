import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ComparedHead, ShownComparison } from '../../../protocol/comparison.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import { productionMark } from '../../shared/badges.ts';
import { ageText, dateText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';

const looks = (phase: ComparedHead['phase']): readonly [icon: string, tone: string] => {
    if (phase === 'succeeded') return ['pass', 'good'];
    return phase === 'failed' ? ['error', 'bad'] : ['question', 'warn'];
};

const tooltip = ({ name, outcome, environment, connection, at }: ComparedHead): string =>
    [name, outcome, environment.name, connection, dateText(at)].filter((part) => part !== '').join(' · ');

const side = (head: ComparedHead, telling: boolean): TemplateResult => {
    const [name, tone] = looks(head.phase);
    return html`<span class="fact" title=${tooltip(head)}
        >${icon(name, tone)}<span class="sr">${head.outcome}</span
        ><span class="ellipsis">${ageText(head.at, Date.now())}${telling ? ` · ${head.environment.name}` : ''}</span
        >${head.environment.production ? productionMark() : nothing}</span
    >`;
};

/** The line on top: which two runs, swapped or closed at the right. */
export const comparedHeader = (
    { before, after }: ShownComparison,
    post: (intent: ResultIntent) => void,
): TemplateResult => {
    const names = before.name === after.name ? after.name : `${before.name} → ${after.name}`;
    const elsewhere = before.environment.name !== after.environment.name;
    return html`<header class="header compared">
        <span class="status">${icon('diff')}<span class="word">${l10n.t('Compare')}</span></span
        ><span class="function ellipsis" title=${names}>${names}</span
        ><span class="facts">${side(before, elsewhere)}<span aria-hidden="true">→</span>${side(after, elsewhere)}</span>
        <span class="time"
            >${iconButton('arrow-swap', l10n.t('Swap sides'), () => post({ intent: 'swapCompared' }))}${iconButton(
                'close',
                l10n.t('Close comparison'),
                () => post({ intent: 'closeCompared' }),
            )}</span
        >
    </header>`;
};
