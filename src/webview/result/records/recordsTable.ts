import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordCell, RecordColumn } from '../../../core/run/rows/recordColumns.ts';
import { kindColumn, type RecordSort } from '../../../core/run/rows/recordOrder.ts';
import type { RecordRow } from '../../../core/run/rows/recordRows.ts';
import { icon } from '../../shared/icon.ts';
import { moveFocus } from '../../shared/rovingFocus.ts';
import { styled } from '../../shared/styled.ts';
import type { RowsHere } from '../rows/rowsHere.ts';
import { kindLook, kindWord } from './kinds.ts';
import type { OpenRecords } from './openRecords.ts';
import type { RecordRows } from './recordRows.ts';

/** What the table shows, and what a person does in it. */
export interface RecordsTable {
    readonly records: RowsHere<'records'>;
    readonly columns: readonly RecordColumn[];
    readonly sort: RecordSort | undefined;
    readonly rows: RecordRows;
    readonly window: { readonly from: number; readonly to: number };
    readonly active: number;
    /** The person was at the active row, so that it stays marked. */
    readonly touched: boolean;
    readonly open: OpenRecords;
    sortBy(column: string): void;
    click(index: number): void;
}

/** Where the header's height ends and rows begin. */
export const TABLE_HEAD = 25;

/** Element id of a record's row. */
export const recordRowId = (index: number): string => `record-row-${index}`;

const KIND_WIDTH = 94;

const indexWidth = (count: number): number => Math.max(34, String(count).length * 8 + 12);

const heading = (name: string, label: string, numeric: boolean, index: number, table: RecordsTable): TemplateResult => {
    const sorted = table.sort?.column === name ? table.sort : undefined;
    const order = sorted?.descending ? 'descending' : 'ascending';
    return html`<th class=${numeric ? 'number' : ''} scope="col" aria-sort=${sorted ? order : nothing}>
        <button type="button" tabindex=${index === 0 ? 0 : -1} title=${label} @click=${() => table.sortBy(name)}>
            <span class="ellipsis">${label}</span
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
            ${heading(kindColumn, l10n.t('Kind'), false, 0, table)}${table.columns.map(({ name, numeric }, index) =>
                heading(name, name, numeric, index + 1, table),
            )}
        </tr>
    </thead>`;

const cell = ({ type, text }: RecordCell): TemplateResult => {
    switch (type) {
        case 'null':
            return html`<td class="null">${text}</td>`;
        case 'number':
            return html`<td class="number" title=${text}>${text}</td>`;
        case 'array':
        case 'object':
            return html`<td><span class="nested">${text}</span></td>`;
        case 'string':
        case 'boolean':
            return html`<td title=${text}>${text}</td>`;
    }
};

/** A row whose record is still on its way. */
const emptyRow = (index: number, table: RecordsTable): TemplateResult =>
    html`<tr class="record" aria-rowindex=${index + 2} aria-busy="true">
        <td class="index">${index + 1}</td>
        <td colspan=${table.columns.length + 1}></td>
    </tr>`;

const row = (record: RecordRow, index: number, table: RecordsTable): TemplateResult => {
    const look = kindLook[record.kind];
    const tree = table.open.tree(record.record);
    const active = index === table.active;
    return html`<tr
            class="record ${active ? 'active' : ''}"
            id=${recordRowId(index)}
            aria-rowindex=${index + 2}
            aria-selected=${String(active && table.touched)}
            @click=${() => table.click(index)}
        >
            <td class="index">${index + 1}</td>
            <td class="kind-cell">${icon(look.icon, look.tone)}${kindWord(record.kind)}</td>
            ${record.cells.map(cell)}
        </tr>
        ${
            tree
                ? html`<tr class="open" data-index=${index}>
                      <td colspan=${table.columns.length + 2}>${tree.draw()}</td>
                  </tr>`
                : nothing
        }`;
};

const space = (height: number, columns: number): TemplateResult =>
    html`<tr class="space" aria-hidden="true">
        <td colspan=${columns} ${styled({ height: `${height}px` })}></td>
    </tr>`;

const widths = (table: RecordsTable): TemplateResult => {
    const last = table.columns.length - 1;
    return html`<colgroup>
        <col ${styled({ width: `${indexWidth(table.records.length)}px` })} />
        <col ${styled({ width: `${KIND_WIDTH}px` })} />
        ${table.columns.map(
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
    const columns = table.columns.length + 2;
    const shown = Array.from({ length: to - from }, (_, index) => from + index);
    return html`${widths(table)}${head(table)}
        <tbody>
            ${space(table.rows.top(from), columns)}
            ${repeat(
                shown,
                (index) => index,
                (index) => {
                    const record = table.records.at(index);
                    return record ? row(record, index, table) : emptyRow(index, table);
                },
            )}
            ${space(table.rows.top(table.records.length) - table.rows.top(to), columns)}
        </tbody>`;
};
