import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { gotWords } from '../../../core/run/check/gotWords.ts';
import type { RecordMismatch } from '../../../core/run/check/modelCheck.ts';
import { pathText } from '../../../core/run/check/pathText.ts';
import type { RecordCell, RecordColumn } from '../../../core/run/rows/recordColumns.ts';
import { shownText } from '../../../core/run/rows/shownText.ts';
import { markIcon } from '../check/markView.ts';

/** Expected and got; for what is wrong inside of a value, where. */
const titleOf = ({ path, kind, says, sentence }: RecordMismatch, { type, text }: RecordCell): string => {
    if (path.length > 1) return `${pathText(path)}: ${says}`;
    return kind === 'wrong' ? `${sentence} ${l10n.t('Got {0}.', gotWords(type, text))}` : sentence;
};

const isNested = ({ type }: RecordCell): boolean => type === 'array' || type === 'object';

/** An absent value has no text. */
const isAbsent = ({ type, text }: RecordCell): boolean => type === 'null' && text === '';

const plainContent = (cell: RecordCell): TemplateResult | string =>
    isNested(cell) ? html`<span class="nested">${cell.text}</span>` : cell.text;

const markedContent = (cell: RecordCell, mismatches: readonly RecordMismatch[]): TemplateResult => {
    if (isAbsent(cell)) return html`<span class="missing">${l10n.t('missing')}</span>`;
    // With quotes: the text "5" is not the number 5.
    const quoted = cell.type === 'string' && mismatches.some(({ kind }) => kind === 'wrong');
    return html`<span class="marked ellipsis ${isNested(cell) ? 'nested' : ''}"
        >${quoted ? shownText(cell.text).text : cell.text}</span
    >`;
};

/** Numbers stand where their column's do: in one of texts they are read as one. */
const look = ({ type }: RecordCell, { numeric }: RecordColumn): string =>
    `${type === 'null' ? 'null' : ''} ${numeric ? 'number' : ''}`;

/** A value of a record, with what does not match in it. */
export const recordCell = (
    cell: RecordCell,
    column: RecordColumn,
    mismatches: readonly RecordMismatch[],
): TemplateResult => {
    if (mismatches.length === 0) {
        const titled = !isNested(cell) && cell.type !== 'null';
        return html`<td class=${look(cell, column)} title=${titled ? cell.text : nothing}>${plainContent(cell)}</td>`;
    }
    const titles = mismatches.map((mismatch) => titleOf(mismatch, cell));
    return html`<td class="mismatch ${look(cell, column)}" title=${titles.join('\n')}>
        <span class="cell">${markedContent(cell, mismatches)}${markIcon(titles.join(' '))}</span>
    </td>`;
};

/** The number of a row, with what does not match in its record and is shown in none of its cells. */
export const indexCell = (index: number, mismatches: readonly RecordMismatch[] | undefined): TemplateResult => {
    if (mismatches === undefined) return html`<td class="index">${index + 1}</td>`;
    const words =
        mismatches.length === 0
            ? l10n.t('Does not match the model.')
            : mismatches.map(({ sentence }) => sentence).join('\n');
    return html`<td class="index" title=${words}>${markIcon(words)}${index + 1}</td>`;
};
