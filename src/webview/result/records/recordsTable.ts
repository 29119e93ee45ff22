import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordColumn } from '../../../core/run/rows/recordColumns.ts';
import { kindColumn, type RecordSort } from '../../../core/run/rows/recordOrder.ts';
import type { RecordRow } from '../../../core/run/rows/recordRows.ts';
import { icon } from '../../shared/icon.ts';
import { moveFocus } from '../../shared/rovingFocus.ts';
import { styled } from '../../shared/styled.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import type { RecordMarks } from '../check/recordMarks.ts';
import { kindLook, kindWord } from './kinds.ts';
import type { OpenRecords } from './openRecords.ts';
import { indexCell, recordCell } from './recordCell.ts';
import { elsewhere, marksOf, ofColumn } from './recordRowMarks.ts';
import type { RecordRows } from './recordRows.ts';

/** What the table shows, and what a person does in it. */
export interface RecordsTable {
    readonly records: RowsHere<'records'>;
    /** All columns: each record has a cell for each. */
    readonly columns: readonly RecordColumn[];
    readonly sort: RecordSort | undefined;
    readonly rows: RecordRows;
    readonly window: { readonly from: number; readonly to: number };
    readonly active: number;
    /** The person was at the active row, so that it stays marked. */
    readonly touched: boolean;
    readonly open: OpenRecords;
    /** Names of columns that are not shown. */
    readonly hidden: ReadonlySet<string>;
    readonly marks: RecordMarks | undefined;
    sortBy(column: string): void;
    click(index: number): void;
}

/** Where the header's height ends and rows begin. */
export const TABLE_HEAD = 25;

/** Element id of a record's row. */
export const recordRowId = (index: number): string => `record-row-${index}`;

const KIND_WIDTH = 94;

const shownColumns = ({ columns, hidden }: RecordsTable): readonly RecordColumn[] =>
    columns.filter(({ name }) => !hidden.has(name));

const indexWidth = (count: number): number => Math.max(34, String(count).length * 8 + 12);

interface Heading {
    readonly name: string;
    readonly label: string;
    readonly numeric: boolean;
    readonly extra?: boolean;
}

const heading = (
    { name, label, numeric, extra = false }: Heading,
    index: number,
    table: RecordsTable,
): TemplateResult => {
    const sorted = table.sort?.column === name ? table.sort : undefined;
    const order = sorted?.descending ? 'descending' : 'ascending';
    return html`<th class=${numeric ? 'number' : ''} scope="col" aria-sort=${sorted ? order : nothing}>
        <button
            type="button"
            tabindex=${index === 0 ? 0 : -1}
            title=${extra ? l10n.t('{0}: not in the model', label) : label}
            @click=${() => table.sortBy(name)}
        >
            <span class="ellipsis ${extra ? 'extra' : ''}">${label}</span
            >${sorted ? icon(sorted.descending ? 'arrow-down' : 'arrow-up') : nothing}
        </button>
    </th>`;
};

const head = (table: RecordsTable): TemplateResult =>
    html`<thead
        @keydown=${(event: KeyboardEvent) => {
            if (moveFocus(event, 'th button')) event.stopPropagation();
        }}
    >
        <tr aria-rowindex="1">
            <th scope="col"><span class="sr">${l10n.t('Row')}</span></th>
            ${heading({ name: kindColumn, label: l10n.t('Kind'), numeric: false }, 0, table)}${shownColumns(table).map((column, index) => heading({ ...column, label: column.name }, index + 1, table))}
        </tr>
    </thead>`;

/** A row whose record is still on its way. */
const emptyRow = (index: number, table: RecordsTable): TemplateResult =>
    html`<tr class="record" aria-rowindex=${index + 2} aria-busy="true">
        <td class="index">${index + 1}</td>
        <td colspan=${shownColumns(table).length + 1}></td>
    </tr>`;

const row = (record: RecordRow, index: number, table: RecordsTable): TemplateResult => {
    const look = kindLook[record.kind];
    const tree = table.open.tree(record.record);
    const active = index === table.active;
    const marks = marksOf(table.marks, record.record);
    return html`<tr
            class="record ${active ? 'active' : ''}"
            id=${recordRowId(index)}
            aria-rowindex=${index + 2}
            aria-selected=${String(active && table.touched)}
            @click=${() => table.click(index)}
        >
            ${indexCell(index, elsewhere(marks, shownColumns(table)))}
            <td class="kind-cell">${icon(look.icon, look.tone)}${kindWord(record.kind)}</td>
            ${table.columns.map((column, place) => {
                const cell = record.cells[place];
                return !cell || table.hidden.has(column.name)
                    ? nothing
                    : recordCell(cell, column, ofColumn(marks, column.name));
            })}
        </tr>
        ${
            tree
                ? html`<tr class="open" data-index=${index}>
                      <td colspan=${shownColumns(table).length + 2}>${tree.mark(marks?.tree).draw()}</td>
                  </tr>`
                : nothing
        }`;
};

/** While the table scrolls, its rows stay as they are: they are drawn anew where something in them has changed. */
const steadyRow = (record: RecordRow, index: number, table: RecordsTable): unknown => {
    const { columns, hidden, marks, open } = table;
    if (open.tree(record.record)) return row(record, index, table);
    const active = index === table.active;
    return guard([record, columns, hidden, marks, active, active && table.touched], () => row(record, index, table));
};

const space = (height: number, columns: number): TemplateResult =>
    html`<tr class="space" aria-hidden="true">
        <td colspan=${columns} ${styled({ height: `${height}px` })}></td>
    </tr>`;

const widths = (table: RecordsTable): TemplateResult => {
    const columns = shownColumns(table);
    const last = columns.length - 1;
    return html`<colgroup>
        <col ${styled({ width: `${indexWidth(table.records.length)}px` })} />
        <col ${styled({ width: `${KIND_WIDTH}px` })} />
        ${columns.map(
            ({ width }, index) =>
                html`<col ${styled({ width: index === last ? 'auto' : `calc(${width}ch + 20px)` })} />`,
        )}
    </colgroup>`;
};

/** Width of the whole table: its columns, or the view where that is wider. */
export const tableWidth = (columns: readonly RecordColumn[], count: number): string => {
    const characters = columns.reduce((sum, { width }) => sum + width, 0);
    return `max(100%, calc(${characters}ch + ${columns.length * 20 + indexWidth(count) + KIND_WIDTH}px))`;
};

/** Head and rows in sight. */
export const recordsTable = (table: RecordsTable): TemplateResult => {
    const { from, to } = table.window;
    const columns = shownColumns(table).length + 2;
    const shown = Array.from({ length: to - from }, (_, index) => from + index);
    return html`${widths(table)}${head(table)}
        <tbody>
            ${space(table.rows.top(from), columns)}
            ${repeat(
                shown,
                (index) => index,
                (index) => {
                    const record = table.records.at(index);
                    return record ? steadyRow(record, index, table) : emptyRow(index, table);
                },
            )}
            ${space(table.rows.top(table.records.length) - table.rows.top(to), columns)}
        </tbody>`;
};
