import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { finish } from '../../../../src/core/steps.ts';
import { jsonInSteps } from '../../../../src/core/text/jsonInSteps.ts';

/** Portions so small that every text is read piece by piece; long strings in parts, and whole. */
const small = [1, 3, 8, 40].flatMap((piece) =>
    [piece, 1_000_000].map((string) => ({ whole: piece, string, piece, step: piece * 2 })),
);

function readsLikeJsonParse(text: string): void {
    const whole: unknown = JSON.parse(text);
    for (const portions of small) {
        const read = finish(jsonInSteps(text, portions));
        assert.deepEqual(read, whole, `${portions.piece}: ${text.slice(0, 200)}`);
        // The order of keys, too.
        assert.equal(JSON.stringify(read), JSON.stringify(whole));
    }
}

/** The same numbers each time. */
function* numbers(seed: number): Generator<number, never> {
    for (let state = seed; ; state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) yield state;
}

const texts = [
    '',
    'a',
    '"',
    '\\',
    '\\\\"',
    '\n',
    'é',
    '😀',
    '\ud83d',
    ']',
    '}',
    ',',
    '{"a":[',
    'x'.repeat(50),
    '\\u0041',
];

function valueFrom(next: () => number, depth = 0): unknown {
    const text = (): string => Array.from({ length: next() % 4 }, () => texts[next() % texts.length] ?? '').join('');
    switch (next() % (depth > 4 ? 5 : 8)) {
        case 0:
            return null;
        case 1:
            return next() % 2 === 0;
        case 2:
            return (next() % 2_000) / 8 - 100;
        case 3:
        case 4:
            return text();
        case 5:
            return Object.fromEntries(Array.from({ length: next() % 6 }, () => [text(), valueFrom(next, depth + 1)]));
        default:
            return Array.from({ length: next() % 6 }, () => valueFrom(next, depth + 1));
    }
}

describe('JSON in steps', () => {
    it('is what JSON.parse reads, for values of all kinds however they are laid out', () => {
        const source = numbers(7);
        // The lowest bits of such numbers repeat.
        const next = (): number => source.next().value >> 8;
        for (let count = 0; count < 400; count++) {
            const value = valueFrom(next);
            readsLikeJsonParse(JSON.stringify(value));
            readsLikeJsonParse(` ${JSON.stringify(value, null, count % 3)}\n`);
        }
    });

    it('is what JSON.parse reads of recorded answers', () => {
        readsLikeJsonParse(readFileSync('test/fixtures/wire.json', 'utf8'));
    });

    it('keeps escapes whole, and characters of two halves', () => {
        readsLikeJsonParse(String.raw`{"text":"\u00e9\\\\\\\"\n\ud83d\ude00😀\\","more":["\\u0041","a\\\"b"]}`);
    });

    it('finds where a string ends, however it ends and whatever stands around it', () => {
        const ends = ['', '"', '\\', '",', '\\",', ',"', '","', '"}', '\\"}', '":', '", "'];
        for (const end of ends) {
            const text = `${'{"of":"its own","n":1}\n'.repeat(3)}${end}`;
            for (const around of [{ text }, { text, more: text }, { text, n: 1, more: 'x' }, [text, 1, [text], text]]) {
                readsLikeJsonParse(JSON.stringify(around));
                readsLikeJsonParse(JSON.stringify(around, null, 1));
                readsLikeJsonParse(JSON.stringify(JSON.stringify(around)));
            }
        }
    });

    it('takes __proto__ for a name like any other, and the last of several values of a name', () => {
        readsLikeJsonParse('{"a":1,"__proto__":{"polluted":"yes, polluted"},"b":[1,2],"a":"once more"}');
        const read = finish(
            jsonInSteps('{"__proto__":{"polluted":"yes, polluted"}}', { whole: 8, string: 8, piece: 8, step: 8 }),
        );
        assert.ok(typeof read === 'object' && read !== null && Object.hasOwn(read, '__proto__'));
    });

    it('refuses what JSON.parse refuses', () => {
        for (const text of [
            '[1,2,]',
            '[1,2, ]',
            '["one","two", \n]',
            '{"a":1,"b":2,}',
            '{"a":1,"b":2, }',
            '[1,,2]',
            '[,1,2]',
            '[1 2]',
            '[1,2',
            '[1,2}',
            '{"a":1]',
            '{"a" 1}',
            '{a:1}',
            '["a',
            '"abc\n"',
            String.raw`"\x41 and more"`,
            '[1,2] 3',
            '',
            '   ',
            'undefined',
            '<!doctype html>',
        ]) {
            assert.throws(() => JSON.parse(text), SyntaxError, text);
            for (const portions of small) assert.throws(() => finish(jsonInSteps(text, portions)), SyntaxError, text);
        }
    });

    it('reads a text that is nested more deeply than it follows', () => {
        readsLikeJsonParse(`${'['.repeat(500)}"deep"${']'.repeat(500)}`);
    });

    it('takes many steps for a large text, and one for a small one', () => {
        const stepsFor = (text: string): number => [...jsonInSteps(text)].length;
        assert.equal(stepsFor('{"a":1}'), 0);
        const list = JSON.stringify(Array.from({ length: 80_000 }, (_, id) => ({ id, text: 'x'.repeat(100) })));
        assert.ok(stepsFor(list) >= 4);
        assert.ok(stepsFor(JSON.stringify({ output: 'line\n'.repeat(6_000_000) })) >= 4);
    });
});
