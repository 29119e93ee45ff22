import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';
import { mismatchWords } from '../../../core/run/check/mismatchWords.ts';
import type { ShownModelCheck } from '../../../protocol/shownCheck.ts';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';

/** "3 values don't match", and how many of them are marked where those are not all. */
export const listedWords = (total: number, listed: number): string =>
    listed < total
        ? l10n.t('{0}, the first {1} are marked', mismatchWords(total), countText(listed))
        : mismatchWords(total);

/** "1 does not match the model, 2 ids appear twice". */
export const recordMismatchWords = ({ wrong, duplicates }: ShownModelCheck): string => {
    const ofModel =
        wrong === 1 ? l10n.t('1 does not match the model') : l10n.t('{0} do not match the model', countText(wrong));
    const ofIds =
        duplicates === 1 ? l10n.t('1 id appears twice') : l10n.t('{0} ids appear twice', countText(duplicates));
    return [...(wrong > 0 ? [ofModel] : []), ...(duplicates > 0 ? [ofIds] : [])].join(', ');
};

/** In the line below a value: what does not match, and the switch between that and all. */
export const onlyThese = (words: string, only: boolean, toggle: () => void): TemplateResult =>
    html`<span>${icon('warning', 'warn')} ${words}</span
        ><button class="link" type="button" @click=${toggle}>
            ${only ? l10n.t('Show All') : l10n.t('Show Only These')}
        </button>`;
