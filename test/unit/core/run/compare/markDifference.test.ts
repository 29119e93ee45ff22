import assert from 'node:assert/strict';
import { markDifference } from '../../../../../src/core/run/compare/markDifference.ts';
import { sideTexts } from '../../../../../src/core/run/compare/sideTexts.ts';

/** Both texts with what differs in brackets. */
function marked(before: string, after: string): readonly string[] {
    const { before: old, after: fresh } = markDifference(before, after);
    return [old, fresh].map((side) => side.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(''));
}

describe('The characters in which two texts differ', () => {
    for (const [before, after, ...expected] of [
        ['5001', '5000', '500[1]', '500[0]'],
        ['"issues/59"', '"issues/58"', '"issues/5[9]"', '"issues/5[8]"'],
        ['same', 'same', 'same', 'same'],
        ['', 'new', '', '[new]'],
        ['open', '', '[open]', ''],
        ['aa', 'aaa', 'aa', 'aa[a]'],
        ['2026-11-22T09:00', '2025-11-22T10:00', '202[6]-11-22T[09]:00', '202[5]-11-22T[10]:00'],
        ['Fix login', 'Add dark mode', '[Fix login]', '[Add dark mode]'],
        ['👩‍👩‍👧‍👦!', '👩‍👩‍👧!', '[👩‍👩‍👧‍👦]!', '[👩‍👩‍👧]!'],
        ['é', 'e\u0301', '[é]', '[e\u0301]'],
    ] as const)
        it(`are marked: ${before} → ${after}`, () => assert.deepEqual(marked(before, after), expected));

    it('put together, are the texts again, whatever these are', () => {
        let seed = 7;
        const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
        const text = (): string => Array.from({ length: random(300) }, () => 'ab👩é'.charAt(random(5))).join('');
        for (let round = 0; round < 200; round++) {
            const [before, after] = [text(), text()];
            const sides = markDifference(before, after);
            assert.equal(sides.before.map((each) => each.text).join(''), before);
            assert.equal(sides.after.map((each) => each.text).join(''), after);
            const same = (side: keyof typeof sides): string =>
                sides[side].flatMap((each) => (each.changed ? [] : [each.text])).join('');
            assert.equal(same('before'), same('after'));
        }
    });
});

describe('The sides of a difference', () => {
    it('are JSON, on one line', () => {
        assert.deepEqual(sideTexts({ value: 'a\n"b"' }, { value: { n: [1, null, 'x'], e: {} } }), {
            before: '"a\\n\\"b\\""',
            after: '{"n": [1, null, "x"], "e": {}}',
        });
        assert.deepEqual(sideTexts(undefined, { words: 'Failed: no quota' }), { after: 'Failed: no quota' });
    });

    it('of long texts show what differs', () => {
        const same = 'x'.repeat(5000);
        const { before = '', after = '' } = sideTexts({ value: `${same}1${same}` }, { value: `${same}2${same}` });
        assert.equal(before.slice(0, 42), `…${'x'.repeat(40)}1`);
        assert.equal(after.slice(0, 42), `…${'x'.repeat(40)}2`);
        assert.ok(before.endsWith('…') && before.length < 500);
        const emoji = sideTexts({ value: `${same}👩` }, { value: `${same}👨` });
        assert.deepEqual([emoji.before?.slice(-3), emoji.after?.slice(-3)], ['👩"', '👨"']);
    });

    it('of large values show their start, and write no more of them', () => {
        const large = Array.from({ length: 1000 }, (_, index) => ({
            index,
            get late() {
                assert.ok(index < 100, 'written though not shown');
                return 'late';
            },
        }));
        const { after = '' } = sideTexts(undefined, { value: large });
        assert.match(after, /^\[\{"index": 0, "late": "late"\}, .*…$/);
        assert.ok(after.length < 500);
    });
});
