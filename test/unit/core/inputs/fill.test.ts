import assert from 'node:assert/strict';
import { deployedInputSchema } from '../../../../src/api/deployedSchema.ts';
import { deployedReading } from '../../../../src/core/inputs/fill/deployedReading.ts';
import { fillMissing } from '../../../../src/core/inputs/fill/fillMissing.ts';
import { draftPart, sectionDraftOf } from '../../../../src/core/inputs/sectionDraft.ts';
import { EditedInput } from './section.ts';

function filled(input: EditedInput, reading = input.reading): EditedInput | undefined {
    const draft = fillMissing(reading, 'input', sectionDraftOf(input.draft, 'input'));
    if (draft === undefined) return undefined;
    input.draft = { ...input.draft, ...draftPart(input.draft, 'input', draft) };
    return input;
}

describe('Filling what is required', () => {
    it('leaves nothing wrong, and nothing optional', () => {
        const input = new EditedInput(
            "z.object({ owner: z.string(), count: z.number().int().min(3), kind: z.enum(['a', 'b']), who: z.object({ email: z.email(), note: z.string().optional() }), tags: z.array(z.string()), pay: z.discriminatedUnion('by', [z.object({ by: z.literal('card'), n: z.string() }), z.object({ by: z.literal('bank'), iban: z.string() })]), more: z.string().optional() })",
        );
        assert.deepEqual(filled(input)?.problems, []);
        assert.equal(input.field('more').presence, 'unsent');
        assert.equal(input.field('who.note').presence, 'unsent');
    });

    it('keeps what is there, wrong or unknown, and the kind that was chosen', () => {
        const text = '{"a": "mine", "extra": 1, "u": {"k": "b"}}';
        const input = new EditedInput(
            "z.object({ a: z.string(), b: z.string(), u: z.discriminatedUnion('k', [z.object({ k: z.literal('a') }), z.object({ k: z.literal('b'), y: z.number() })]) })",
            text,
        );
        assert.match(
            filled(input)?.text ?? '',
            /^\{"a": "mine", "extra": 1, "b": ".+", "u": \{"k": "b", "y": \d+\}\}$/,
        );
    });

    it('says when there is nothing to fill, or no JSON to fill it in', () => {
        assert.equal(filled(new EditedInput('z.object({ a: z.string() })', '{"a": "x"}')), undefined);
        assert.equal(filled(new EditedInput('z.object({ a: z.string() })', '{"a": ')), undefined);
    });

    it('goes by the schema of a deployed function, too', () => {
        const schema = deployedInputSchema('ActionInput_x', {
            definitions: {
                ActionInput_x: {
                    type: 'object',
                    properties: { path: { type: 'string' }, who: { $ref: '#/definitions/Who' } },
                    required: ['path', 'who'],
                },
                Who: { type: 'object', properties: { id: { type: 'number' } }, required: ['id'] },
            },
        });
        assert.ok(schema !== undefined);
        const input = new EditedInput('z.object({ path: z.string(), who: z.object({ id: z.number() }) })');
        assert.deepEqual(filled(input, deployedReading(schema))?.problems, []);
    });

    for (const [input, schemas] of [
        [undefined, { definitions: {} }],
        ['Gone', { definitions: {} }],
        ['X', null],
        ['X', { definitions: { X: 'text' } }],
    ] as const) {
        it(`finds no schema of a deployed function in ${JSON.stringify([input, schemas])}`, () => {
            assert.equal(deployedInputSchema(input, schemas), undefined);
        });
    }
});
