import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { readOutput } from '../../../../src/core/run/output/readOutput.ts';
import { failingFrame } from '../../../../src/core/run/trace/failingFrame.ts';
import { tracedFrames, type TracedFrame } from '../../../../src/core/run/trace/tracedFrames.ts';

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
const file = path.resolve(import.meta.dirname, '../../../fixtures/traces.json');
const recorded = z
    .array(
        z.object({
            name: z.string(),
            source: z.string(),
            bundledJs: z.string(),
            output: z.string(),
            error: z.object({ code: z.string(), message: z.string() }),
        }),
    )
    .parse(JSON.parse(readFileSync(file, 'utf8')));
type Recorded = (typeof recorded)[number];

/** The frames of a recorded run, told with this text and bundle. */
function framesOf(
    { output, error }: Recorded,
    compiled: { source: string; bundledJs: string },
): readonly TracedFrame[] {
    const read = readOutput({ functionType: 'action', output, result: undefined, error });
    assert(read.error?.kind === 'exception');
    return tracedFrames(read.error.frames, compiled, fromBase64);
}

/** The lines that the text marks: `// @1` for the line that throws, `// @2` for the one that called it. */
function markedLines(source: string): readonly number[] {
    const marks = source.split(/\r\n|\r|\n/).flatMap((line, index) => {
        const mark = /\/\/ @(\d)/.exec(line)?.[1];
        return mark === undefined ? [] : [[Number(mark), index] as const];
    });
    return marks.sort(([a], [b]) => a - b).map(([, line]) => line);
}

describe('the way from a stack to the text', () => {
    for (const each of recorded) {
        it(`is found: ${each.name}`, () => {
            const own = framesOf(each, each).flatMap(({ place }) => (place === undefined ? [] : [place]));
            const marked = markedLines(each.source);
            assert.ok(marked.length > 0);
            assert.deepEqual(
                own.slice(0, marked.length).map(({ start }) => start.line),
                marked,
            );
            assert.ok(own.every(({ certain }) => certain));
        });
    }

    it('is tried on at least 30 functions', () => assert.ok(recorded.length >= 30));

    it('leads to no place in code of others, without a map, or with a broken one', () => {
        const [first] = recorded;
        assert(first !== undefined);
        const others = [
            { file: 'node:internal/process/task_queues', line: 105, column: 5 },
            { file: '/app/node_modules/zod/v4/core/parse.js', line: 10, column: 3 },
        ];
        assert.deepEqual(
            tracedFrames(others, first, fromBase64),
            others.map((frame) => ({ frame })),
        );
        const [bare = ''] = first.bundledJs.split('//# sourceMappingURL=');
        for (const bundledJs of ['', bare, `${bare}//# sourceMappingURL=data:application/json;base64,e30=`]) {
            assert.ok(framesOf(first, { source: first.source, bundledJs }).every(({ place }) => place === undefined));
        }
    });

    it('does not take who called for what failed', () => {
        const frame = (functionName: string) => ({ functionName, file: 'function-github.js', line: 1, column: 1 });
        const at = { line: 3, character: 4 };
        const caller: TracedFrame = { frame: frame('exec'), place: { start: at, end: at, certain: true } };
        const other: TracedFrame = { frame: frame('__copy') };
        assert.equal(failingFrame([other, caller])?.place, caller.place);
        const lost = failingFrame([{ frame: frame('inner'), lost: true }, caller]);
        assert.equal(lost?.frame.functionName, 'inner');
        assert.deepEqual(lost.place, { start: at, end: at, certain: false });
    });

    it('says where it is not certain', () => {
        const [first] = recorded;
        assert(first !== undefined);
        // Another text than the one that ran: what stands around the place is not in it.
        const source = first.source
            .replace(/await nango\.log\(.*\n/, '')
            .replace("TypeError('no')", "SyntaxError('yes')");
        const places = framesOf(first, { source, bundledJs: first.bundledJs }).flatMap(({ place }) => place ?? []);
        assert.ok(
            places.every(({ certain, start }) => !certain || (source.split('\n')[start.line] ?? '').includes('throw')),
        );
    });
});
