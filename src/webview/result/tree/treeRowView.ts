import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { shownKey } from '../../../core/run/rows/shownText.ts';
import type { TreeRow } from '../../../core/run/rows/treeRows.ts';
import { countText } from '../../shared/figures.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';

import { markIcon, markWords } from '../check/markView.ts';
import { markTooltip, type ValueMarks } from '../check/valueMarks.ts';

/** What can be done with a row. */
export interface TreeRowActions {
    readonly click: (row: TreeRow, index: number) => void;
    readonly openValue: (row: TreeRow) => void;
    readonly copyValue: (row: TreeRow) => void;
    readonly copyPath: (row: TreeRow) => void;
}

const INDENTS = Array.from({ length: 200 }, () => html`<span class="indent"></span>`);

const TOOLTIP = 1000;

const tooltip = (row: TreeRow, text: string): string =>
    `${row.path || '$'} · ${row.type}${text.length > 40 ? `\n${text.slice(0, TOOLTIP)}` : ''}`;

const keyPart = (row: TreeRow): TemplateResult | typeof nothing => {
    if (row.key === undefined) return nothing;
    const tone = `${typeof row.key === 'number' ? 'index' : ''} ${row.hit === 'key' ? 'hit' : ''}`;
    return html`<span class="key ${tone}">${shownKey(row.key)}</span><span class="colon">:</span>`;
};

const actions = (row: TreeRow, { openValue, copyValue, copyPath }: TreeRowActions): TemplateResult =>
    html`<span class="row-actions"
        >${iconButton('copy', l10n.t('Copy value'), () => copyValue(row), { pointerOnly: true })}${iconButton(
            'link',
            l10n.t('Copy path'),
            () => copyPath(row),
            { pointerOnly: true },
        )}${
            row.branch
                ? iconButton('go-to-file', l10n.t('Open as Document'), () => openValue(row), { pointerOnly: true })
                : nothing
        }</span
    >`;

/** Stands for a row that is still on its way. */
export const rowOnItsWay = html`<div class="row" aria-hidden="true"></div>`;

/** One line of a tree. */
export const treeRowView = (
    row: TreeRow,
    { id, index, active }: { readonly id: string; readonly index: number; readonly active: boolean },
    acts: TreeRowActions,
    marks: ValueMarks | undefined,
): TemplateResult => {
    const { text, cut } = row;
    const summary = row.type === 'array' || row.type === 'object';
    const label = row.key === undefined ? text : `${shownKey(row.key)}: ${text}`;
    const more = cut > 0 ? l10n.t('{0} more characters', countText(cut)) : '';
    const mark = marks?.at(row.path);
    const aside = marks?.isUnknown(row.path) === true ? l10n.t('not in the schema') : '';
    const holds = row.branch && !row.open && marks?.holds(row.path) === true;
    const folded = holds ? l10n.t('something in it does not match') : '';
    const said = [mark?.says ?? '', aside, folded].filter((part) => part !== '');
    return html`<div
        class="row ${active ? 'active' : ''}"
        id=${id}
        role="treeitem"
        aria-label=${[more ? `${label} ${more}` : label, ...said].join(', ')}
        aria-level=${row.depth + 1}
        aria-setsize=${row.siblings}
        aria-posinset=${row.position}
        aria-expanded=${row.branch ? String(row.open) : nothing}
        aria-selected=${String(active)}
        title=${mark ? `${markTooltip(mark, row)}\n${tooltip(row, text)}` : tooltip(row, text)}
        @click=${() => acts.click(row, index)}
    >
        ${INDENTS.slice(0, row.depth)}<span class="twist"
            >${row.branch ? icon(row.open ? 'chevron-down' : 'chevron-right') : nothing}</span
        >${keyPart(row)}<span
            class="value ${summary ? 'summary' : row.type} ${row.hit === 'value' ? 'hit' : ''} ${
                mark?.wrong ? 'marked' : ''
            }"
            >${text}</span
        >${more ? html`<span class="more">${more}</span>` : nothing}${mark ? html` ${markWords(mark.says)}` : nothing}${folded ? markIcon(folded) : nothing}${
            aside ? html` <span class="aside">${icon('info')}${aside}</span>` : nothing
        }${actions(row, acts)}
    </div>`;
};
