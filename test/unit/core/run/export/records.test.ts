import assert from 'node:assert/strict';
import * as z from 'zod';
import { looksLikeFormula } from '../../../../../src/core/run/export/csv.ts';
import { recordPieces, type RecordFormat } from '../../../../../src/core/run/export/recordPieces.ts';
import type { RunRecord } from '../../../../../src/core/run/rows/record.ts';

const records: readonly RunRecord[] = [
    { kind: 'saved', value: { title: 'a, "b"', id: '1', n: -5, user: { login: 'ana' }, none: null } },
    { kind: 'saved', value: { id: '2', title: 'line\r\nbreak', empty: '', ' lead': ' x' } },
];

const text = (of: readonly RunRecord[], format: RecordFormat, named?: readonly string[]): string =>
    [...recordPieces(of, format, named)].join('');

describe('saved records', () => {
    it('are CSV as RFC 4180 has it: all fields of all records, nested values as JSON', () => {
        assert.equal(
            text(records, 'csv'),
            [
                'id,title,n,user,none,empty," lead"',
                '1,"a, ""b""",-5,"{""login"":""ana""}",,,',
                '2,"line\r\nbreak",,,,""," x"',
                '',
            ].join('\r\n'),
        );
    });

    it('have the fields that the model names first, also those that none has', () => {
        assert.equal(
            text(records, 'csv', ['id', 'gone', 'n']).split('\r\n')[0],
            'id,gone,n,title,user,none,empty," lead"',
        );
    });

    it('run nothing in a spreadsheet, and are read as UTF-8 there', () => {
        const risky: readonly RunRecord[] = [
            { kind: 'saved', value: { '=f': '=1+1', city: 'Zürich', n: -5, t: '-5' } },
        ];
        assert.equal(text(risky, 'spreadsheet'), "\uFEFF'=f,city,n,t\r\n'=1+1,Zürich,-5,-5\r\n");
        assert.equal(text(risky, 'csv'), '=f,city,n,t\r\n=1+1,Zürich,-5,-5\r\n');
    });

    it('tell their kinds where there are several', () => {
        const mixed: readonly RunRecord[] = [...records.slice(0, 1), { kind: 'deleted', value: { id: '9' } }];
        assert.equal(text(mixed, 'csv').split('\r\n')[0], 'id,title,n,user,none,_kind');
        assert.equal(text(mixed, 'csv').split('\r\n')[2], '9,,,,,deleted');
        assert.equal(text(mixed, 'ndjson').split('\n')[1], '{"id":"9","_kind":"deleted"}');
        const list = z.array(z.looseObject({})).parse(JSON.parse(text(mixed, 'json')));
        assert.deepEqual(
            list.map(({ _kind }) => _kind),
            ['saved', 'deleted'],
        );
    });

    it('are one JSON value a line, or one list', () => {
        const values = records.map(({ value }) => value);
        const lines = text(records, 'ndjson').trimEnd().split('\n');
        assert.deepEqual(
            lines.map((line): unknown => JSON.parse(line)),
            values,
        );
        assert.deepEqual(JSON.parse(text(records, 'json')), values);
        assert.equal(text(records, 'json'), `${JSON.stringify(values, null, 2)}\n`);
        assert.equal(text([{ kind: 'saved', value: 'bare' }], 'csv'), 'value\r\nbare\r\n');
        assert.equal(text([], 'csv'), '\r\n');
    });

    it('may hold what a spreadsheet takes for a formula; numbers are none', () => {
        for (const formula of ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1'])
            assert.ok(looksLikeFormula(formula), formula);
        for (const innocent of ['a=1', '-5', '+49 30', '', 'x', -5, null])
            assert.equal(looksLikeFormula(innocent), innocent === '+49 30', String(innocent));
    });
});
