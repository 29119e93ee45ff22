import assert from 'node:assert/strict';
import { readOutput } from '../../../../../src/core/run/output/readOutput.ts';
import { listedLines, type OutputLines } from '../../../../../src/core/run/rows/outputLines.ts';
import { outputRows, type OutputWish } from '../../../../../src/core/run/rows/outputRows.ts';
import { finish } from '../../../../../src/core/steps.ts';

const all: OutputWish = { mine: false, compileOpen: false, find: '' };

const shown = (lines: OutputLines, wish: Partial<OutputWish> = {}): readonly string[] => {
    const rows = finish(outputRows(lines, { ...all, ...wish }));
    return Array.from({ length: rows.length }, (_, index) => {
        const row = rows.at(index);
        return row?.kind === 'line'
            ? row.line.text
            : `${row?.lines ?? 0} lines, ${row?.open === true ? 'open' : 'folded'}`;
    });
};

const compiled = 'a\r\nb\nc\nExecuting -> integration:"x" script:"f" \nmine\n\nDone\n';

describe('the rows of an output', () => {
    const { lines } = readOutput({ output: compiled });

    it('hold the compile log in one row, until it is opened', () => {
        const rest = ['Executing -> integration:"x" script:"f" ', 'mine', '', 'Done'];
        assert.deepEqual(shown(lines), ['3 lines, folded', ...rest]);
        assert.deepEqual(shown(lines, { compileOpen: true }), ['3 lines, open', 'a', 'b', 'c', ...rest]);
        assert.deepEqual(shown(lines, { mine: true }), ['mine', '']);
    });

    it('are the same whether the lines are places in a text or texts of their own', () => {
        const listed = listedLines([...lines]);
        for (const wish of [{}, { compileOpen: true }, { mine: true }]) {
            assert.deepEqual(shown(listed, wish), shown(lines, wish));
            const facts = (from: OutputLines): unknown =>
                finish(outputRows(from, { ...all, ...wish, find: 'n' })).facts;
            assert.deepEqual(facts(listed), facts(lines));
        }
    });

    it('tell how long they are and where a text is in them', () => {
        const { facts } = finish(outputRows(lines, { ...all, find: 'IN' }));
        assert.deepEqual([...facts.lengths], [0, 40, 4, 0, 4]);
        assert.deepEqual(facts.matches, { rows: [1, 1, 2], starts: [6, 13, 1], more: false });
        assert.deepEqual([...finish(outputRows(lines, { ...all, measured: 2 })).facts.lengths], [0, 40]);
        const many = listedLines([{ number: 1, text: 'x'.repeat(10_001), source: 'function' }]);
        const found = finish(outputRows(many, { ...all, find: 'x' })).facts.matches;
        assert.deepEqual([found.rows.length, found.more], [10_000, true]);
    });

    it('show the beginning of a very long line and say how much is left out', () => {
        const long = listedLines([{ number: 1, text: 'x'.repeat(25_000), source: 'function' }]);
        const row = finish(outputRows(long, all)).at(0);
        assert.ok(row?.kind === 'line');
        assert.deepEqual([row.line.text.length, row.cut], [10_000, 15_000]);
    });
});
