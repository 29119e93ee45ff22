import assert from 'node:assert/strict';
import { fieldNames } from '../../../../../src/core/run/check/fieldNames.ts';
import { gotWords } from '../../../../../src/core/run/check/gotWords.ts';
import { returnedNothing } from '../../../../../src/core/run/check/returnedNothing.ts';
import { readOutput } from '../../../../../src/core/run/output/readOutput.ts';

describe('The words for what was got', () => {
    it('name type and value', () => {
        assert.deepEqual(
            [
                gotWords('string', 'one'),
                gotWords('string', '"one"'),
                gotWords('number', '5'),
                gotWords('boolean', 'true'),
                gotWords('null', 'null'),
                gotWords('null', ''),
                gotWords('array', '[2]'),
                gotWords('object', '{1}'),
                gotWords('string', 'x'.repeat(100)),
            ],
            [
                'string "one"',
                'string "one"',
                'number 5',
                'boolean true',
                'null',
                'nothing',
                'array [2]',
                'object',
                `string "${'x'.repeat(60)}…"`,
            ],
        );
    });
});

describe('The fields of a model', () => {
    it('stand in its own order, through references, unions and intersections', () => {
        const named = (...names: readonly string[]): object => ({
            type: 'object',
            properties: Object.fromEntries(names.map((name) => [name, {}])),
        });
        assert.deepEqual(fieldNames(named('id', 'b', 'a')), ['id', 'b', 'a']);
        assert.deepEqual(fieldNames({ $ref: '#/$defs/X', $defs: { X: named('x') } }), ['x']);
        assert.deepEqual(fieldNames({ oneOf: [named('kind', 'a'), named('kind', 'b')] }), ['kind', 'a', 'b']);
        assert.deepEqual(fieldNames({ allOf: [named('a'), named('b')] }), ['a', 'b']);
        assert.deepEqual(fieldNames({ anyOf: [{ $ref: '#' }] }), []);
    });
});

describe('A function that returned nothing', () => {
    const told = (output: string): boolean => returnedNothing(readOutput({ output }));

    it('is told by the last line', () => {
        assert.equal(told('Executing -> integration:"a" script:"b" \nDone\nundefined\n'), true);
        assert.equal(told('Executing -> integration:"a" script:"b" \nhello\nDone\n'), true);
    });

    it('is none that never ended, or that logged the word', () => {
        assert.equal(told('Executing -> integration:"a" script:"b" \nundefined\n'), false);
        assert.equal(told('Executing -> integration:"a" script:"b" \nDone\n{"half":\n'), false);
        assert.equal(told(''), false);
    });
});
