import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ShownDifference } from '../../../protocol/comparison.ts';
import { icon } from '../../shared/icon.ts';
import { iconButton } from '../../shared/iconButton.ts';
import { sideText, type MarkedSides } from './markedText.ts';

/** What can be done with a difference. */
export interface DifferenceActions {
    readonly activate: (index: number) => void;
    readonly open: (index: number) => void;
    readonly ignore: (path: string) => void;
}

/** Where a row stands. */
export interface DifferencePlace {
    /** Of all parts together. */
    readonly index: number;
    /** In the list shown, from 1. */
    readonly position: number;
    readonly active: boolean;
}

/** Element id of a row. */
export const differenceRowId = (index: number): string => `difference-${index}`;

const looks = {
    added: ['diff-added', 'added'],
    removed: ['diff-removed', 'removed'],
    changed: ['diff-modified', 'modified'],
} as const;

const kindWord = (kind: ShownDifference['kind']): string => {
    switch (kind) {
        case 'added':
            return l10n.t('added');
        case 'removed':
            return l10n.t('removed');
        case 'changed':
            return l10n.t('changed');
        case 'figure':
            return '';
    }
};

const kindPart = ({ kind }: ShownDifference): TemplateResult => {
    if (kind === 'figure') return html`<span class="kind-icon" role="gridcell"></span>`;
    const [name, tone] = looks[kind];
    return html`<span class="kind-icon" role="gridcell"
        >${icon(name, tone)}<span class="sr">${kindWord(kind)}</span></span
    >`;
};

const actionsPart = (
    { kind, ignorable }: ShownDifference,
    index: number,
    { open, ignore }: DifferenceActions,
): TemplateResult =>
    html`<span class="row-actions"
        >${
            ignorable === undefined
                ? nothing
                : iconButton('eye-closed', l10n.t('Ignore {0}', ignorable), () => ignore(ignorable), {
                      pointerOnly: true,
                  })
        }${
            kind === 'figure'
                ? nothing
                : iconButton('go-to-file', l10n.t('Open both in the diff editor'), () => open(index), {
                      pointerOnly: true,
                  })
        }</span
    >`;

/** One difference on one line: what became of it, where, before → after. */
export const differenceRow = (
    difference: ShownDifference,
    sides: MarkedSides,
    { index, position, active }: DifferencePlace,
    actions: DifferenceActions,
): TemplateResult => {
    const { subject, path, before, after, kind } = difference;
    const tone = kind === 'figure' ? 'num' : '';
    return html`<div
        class="difference ${active ? 'active' : ''}"
        data-kind=${kind}
        id=${differenceRowId(index)}
        role="row"
        aria-rowindex=${position}
        aria-selected=${String(active)}
        @click=${() => actions.activate(index)}
        @dblclick=${() => actions.open(index)}
    >
        ${kindPart(difference)}<span class="path" role="rowheader" title=${[subject, path].join(' ').trim()}
            >${subject ? html`<span class="subject ellipsis">${subject}</span>` : nothing}<span class="ellipsis"
                >${path}</span
            ></span
        ><span class="side before ${tone}" role="gridcell" title=${before ?? ''}>${sideText(sides.before, 'gone')}</span
        ><span class="arrow" aria-hidden="true">${before !== undefined && after !== undefined ? '→' : ''}</span
        ><span class="side after ${tone}" role="gridcell" title=${after ?? ''}>${sideText(sides.after, 'new')}</span
        >${actionsPart(difference, index, actions)}
    </div>`;
};
