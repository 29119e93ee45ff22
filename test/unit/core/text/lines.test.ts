import assert from 'node:assert/strict';
import { withoutByteOrderMark } from '../../../../src/core/text/byteOrderMark.ts';
import { compilerLines, editorLines } from '../../../../src/core/text/lines.ts';

describe('Lines', () => {
    const text = 'a\r\nbb\rc\n\u2028d\u2029e';

    it('break at LF, CRLF and CR for the editor', () => {
        const lines = editorLines(text);
        assert.equal(lines.count, 4);
        assert.deepEqual(lines.positionAt(text.indexOf('bb') + 1), { line: 1, character: 1 });
        assert.deepEqual(lines.positionAt(text.indexOf('e')), { line: 3, character: 3 });
    });

    it('break at U+2028 and U+2029 too for the compiler', () => {
        const lines = compilerLines(text);
        assert.equal(lines.count, 6);
        assert.deepEqual(lines.positionAt(text.indexOf('e')), { line: 5, character: 0 });
    });

    it('turn every offset into a position and back', () => {
        for (const lines of [editorLines(text), compilerLines(text)]) {
            for (let offset = 0; offset <= text.length; offset++) {
                const isInsideBreak = text[offset - 1] === '\r' && text[offset] === '\n';
                assert.equal(lines.offsetAt(lines.positionAt(offset)), isInsideBreak ? offset - 1 : offset);
            }
        }
    });

    it('move what lies outside the text to its edges', () => {
        const lines = editorLines('ab\ncd');
        assert.equal(lines.offsetAt({ line: 0, character: 99 }), 2);
        assert.equal(lines.offsetAt({ line: 99, character: 0 }), 5);
        assert.equal(lines.offsetAt({ line: -1, character: 4 }), 0);
        assert.deepEqual(lines.positionAt(99), { line: 1, character: 2 });
        assert.deepEqual(lines.positionAt(-1), { line: 0, character: 0 });
    });

    it('leave the line break out of a line’s span', () => {
        assert.deepEqual(editorLines(text).span(0), { from: 0, to: 1 });
        assert.deepEqual(editorLines('').span(0), { from: 0, to: 0 });
    });
});

describe('A byte order mark', () => {
    it('is no part of a document’s text', () => {
        assert.equal(withoutByteOrderMark('\uFEFFimport'), 'import');
        assert.equal(withoutByteOrderMark('import\uFEFF'), 'import\uFEFF');
    });
});
