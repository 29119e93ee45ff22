import assert from 'node:assert/strict';
import { moveProblems } from '../../../../src/core/compile/moveProblems.ts';
import type { Range } from '../../../../src/core/text/position.ts';

const range = (line: number, character: number, endLine: number, endCharacter: number): Range => ({
    start: { line, character },
    end: { line: endLine, character: endCharacter },
});
const problem = { range: range(5, 10, 5, 14) };
const after = (change: Range, text: string): Range | undefined =>
    moveProblems([problem], { range: change, text })[0]?.range;

describe('moveProblems', () => {
    it('moves a problem down by lines typed above it', () => {
        assert.deepEqual(after(range(1, 0, 1, 0), 'a\nb\n'), range(7, 10, 7, 14));
        assert.deepEqual(after(range(1, 0, 1, 0), 'a\r\nb\r\n'), range(7, 10, 7, 14));
    });

    it('moves a problem up by lines deleted above it', () => {
        assert.deepEqual(after(range(1, 0, 3, 0), ''), range(3, 10, 3, 14));
    });

    it('moves a problem along its line', () => {
        assert.deepEqual(after(range(5, 2, 5, 2), 'xyz'), range(5, 13, 5, 17));
        assert.deepEqual(after(range(5, 2, 5, 6), ''), range(5, 6, 5, 10));
    });

    it('moves a problem to the next line by a break before it', () => {
        assert.deepEqual(after(range(5, 4, 5, 4), '\n  '), range(6, 8, 6, 12));
    });

    it('joins a problem to the line before', () => {
        assert.deepEqual(after(range(4, 8, 5, 4), ' '), range(4, 15, 4, 19));
    });

    it('leaves a problem alone when something behind it changes', () => {
        assert.deepEqual(after(range(5, 14, 5, 14), ' more'), problem.range);
        assert.deepEqual(after(range(8, 0, 9, 0), ''), problem.range);
    });

    it('drops a problem whose own text was edited, in part or whole', () => {
        assert.equal(after(range(5, 12, 5, 12), 'x'), undefined);
        assert.equal(after(range(5, 8, 5, 11), ''), undefined);
        assert.equal(after(range(5, 12, 5, 20), ''), undefined);
        assert.equal(after(range(4, 0, 6, 0), ''), undefined);
    });

    it('keeps a problem when something is typed right at its edges, unless it becomes part of the word there', () => {
        assert.deepEqual(after(range(5, 10, 5, 10), ' '), range(5, 11, 5, 15));
        assert.deepEqual(after(range(5, 14, 5, 14), '\n'), range(5, 10, 5, 14));
        assert.equal(after(range(5, 10, 5, 10), 'x'), undefined);
        assert.equal(after(range(5, 14, 5, 14), 'e'), undefined);
    });
});
