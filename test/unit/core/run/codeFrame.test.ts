import assert from 'node:assert/strict';
import { codeFrame } from '../../../../src/core/run/trace/codeFrame.ts';

const source = ['one();', '', '    two();', '        three(a.b);', '    four();', '    five();', 'six();', ''].join(
    '\n',
);
const at = (line: number, from: number, to: number): Parameters<typeof codeFrame>[1] => ({
    start: { line, character: from },
    end: { line, character: to },
});
const marked = ({ lines, at: index, from, to }: ReturnType<typeof codeFrame>): string | undefined =>
    lines[index]?.slice(from, to);

describe('the lines around a place that failed', () => {
    it('are three before it and two after it, without what all are indented by', () => {
        const frame = codeFrame(source, at(4, 4, 8));
        assert.equal(frame.firstLine, 2);
        assert.deepEqual(frame.lines, [
            '',
            '    two();',
            '        three(a.b);',
            '    four();',
            '    five();',
            'six();',
        ]);
        assert.equal(marked(frame), 'four');
    });

    it('end with the text', () => {
        const first = codeFrame(source, at(0, 0, 3));
        assert.deepEqual([first.firstLine, first.at, first.lines.length, marked(first)], [1, 0, 3, 'one']);
        const last = codeFrame(source, at(6, 0, 3));
        assert.deepEqual([last.lines.at(-1), marked(last)], ['', 'six']);
    });

    it('count a tab as four columns', () => {
        const frame = codeFrame('\tif (x) {\n\t\tfail(x);\n\t}', at(1, 2, 6));
        assert.deepEqual(frame.lines, ['if (x) {', '    fail(x);', '}']);
        assert.equal(marked(frame), 'fail');
    });

    it('mark a place over several lines to the end of its first', () => {
        const frame = codeFrame('a(\n  b,\n)', { start: { line: 0, character: 0 }, end: { line: 2, character: 1 } });
        assert.equal(marked(frame), 'a(');
    });

    it('break at CRLF as at LF', () => {
        assert.deepEqual(codeFrame('a\r\nb\r\nc', at(1, 0, 1)).lines, ['a', 'b', 'c']);
    });

    it('are there for a text of blanks, too', () => {
        assert.deepEqual(codeFrame('  \n', at(0, 0, 0)).lines, ['', '']);
    });
});
