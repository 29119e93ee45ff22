import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { LogLine } from '../../../core/run/output/logLines.ts';
import type { OutputRow } from '../../../core/run/rows/outputRows.ts';
import { countText } from '../../shared/figures.ts';
import { foldCase } from '../../../core/text/foldCase.ts';
import { icon } from '../../shared/icon.ts';

const levelIcon = (level: LogLine['level']): TemplateResult => {
    if (level === undefined) return html`<span></span>`;
    const word = level === 'warn' ? l10n.t('Warning:') : l10n.t('Error:');
    return html`<span
        >${level === 'warn' ? icon('warning', 'warn') : icon('error', 'bad')}<span class="sr">${word}</span></span
    >`;
};

/** A text with the places marked that hold `wanted`; the one at `current` more so. */
function marked(text: string, wanted: string, current: number | undefined): readonly (TemplateResult | string)[] {
    const lower = foldCase(text);
    const sought = foldCase(wanted);
    const parts: (TemplateResult | string)[] = [];
    let from = 0;
    for (let at = lower.indexOf(sought); sought && at >= 0; at = lower.indexOf(sought, from)) {
        const match = text.slice(at, at + sought.length);
        parts.push(text.slice(from, at), html`<mark class=${at === current ? 'current' : ''}>${match}</mark>`);
        from = at + sought.length;
    }
    return [...parts, text.slice(from)];
}

/** One line with its number and level. */
export const lineView = (
    { line, cut }: Extract<OutputRow, { readonly kind: 'line' }>,
    wanted: string,
    current: number | undefined,
): TemplateResult =>
    html`<div class="line ${line.source === 'nango' ? 'platform' : ''}">
        <span class="number" aria-hidden="true">${line.number}</span>${levelIcon(line.level)}<span class="text"
            >${wanted ? marked(line.text, wanted, current) : line.text}${
                cut > 0 ? html` <span class="more">${l10n.t('… {0} more characters', countText(cut))}</span>` : nothing
            }</span
        >
    </div>`;

/** Stands for a line that is still on its way. */
export const lineOnItsWay = html`<div class="line" aria-hidden="true"><span class="number"></span></div>`;

/** The compile log in one row. */
export const compileRowView = (
    row: { readonly lines: number; readonly open: boolean },
    toggle: () => void,
): TemplateResult =>
    html`<div class="line">
        <span class="number" aria-hidden="true">${row.open ? nothing : '1'}</span>${icon(
            row.open ? 'chevron-down' : 'chevron-right',
        )}<button class="fold" type="button" aria-expanded=${String(row.open)} @click=${toggle}>
            ${l10n.t('Nango compiled the function · {0} lines', countText(row.lines))}
        </button>
    </div>`;
