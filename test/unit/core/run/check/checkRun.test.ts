import assert from 'node:assert/strict';
import { mismatchesIn } from '../../../../../src/core/run/check/mismatchesIn.ts';
import { checkRun, type RunCheck, type RunValues } from '../../../../../src/core/run/check/runCheck.ts';
import { readPromises } from '../../../../../src/core/run/check/promises.ts';
import { finish } from '../../../../../src/core/steps.ts';

const head = "import { createAction, createSync } from 'nango';\nimport * as z from 'zod';\n";

const action = (promises: string): string =>
    `${head}export default createAction({ ${promises}, exec: async () => {} });`;

const values = (more: Partial<RunValues>): RunValues => ({
    type: 'action',
    returnedNothing: false,
    batches: [],
    ...more,
});

function checked(source: string | undefined, more: Partial<RunValues>): RunCheck {
    return finish(checkRun(values(more), source === undefined ? undefined : readPromises(source)));
}

/** `path: says`, unknown fields with an (i) before them. */
function said(check: RunCheck['result']): string[] {
    return [
        ...(check?.mismatches ?? []).map(({ path, says }) => `${path.join('.')}: ${says}`),
        ...(check?.unknown ?? []).map((path) => `(i) ${path.join('.')}`),
    ];
}

describe('The check of a result', () => {
    const source = action('output: z.object({ id: z.number(), url: z.string().optional(), kind: z.enum(["a", "b"]) })');
    const ofResult = (value: unknown): string[] => said(checked(source, { result: { value } }).result);

    it('finds nothing in what is as the output says', () => {
        assert.deepEqual(ofResult({ id: 1, kind: 'a' }), []);
        assert.equal(mismatchesIn(checked(source, { result: { value: { id: 1, kind: 'a' } } })), 0);
    });

    it('says what the output says, at its place', () => {
        assert.deepEqual(ofResult({ id: 'one', url: null, kind: 'c' }), [
            'id: output says number',
            'url: output says string',
            'kind: Must be one of a, b.',
        ]);
        assert.deepEqual(ofResult('text'), [': output says object']);
    });

    it('says what is expected in a sentence, which names the type in words', () => {
        const [first] = checked(source, { result: { value: { id: 'one', kind: 'a' } } }).result?.mismatches ?? [];
        assert.deepEqual(first, {
            path: ['id'],
            kind: 'wrong',
            says: 'output says number',
            sentence: 'Must be a number.',
        });
    });

    it('says what is missing', () => {
        const { result } = checked(source, { result: { value: { id: 1 } } });
        assert.deepEqual(result?.mismatches, [
            { path: ['kind'], kind: 'missing', says: 'kind is missing', sentence: 'output requires kind.' },
        ]);
    });

    it('takes other fields as information', () => {
        const check = checked(source, { result: { value: { id: 1, kind: 'a', more: 1 } } });
        assert.deepEqual(said(check.result), ['(i) more']);
        assert.equal(mismatchesIn(check), 0);
    });

    it('names all types of a union', () => {
        const union = action('output: z.object({ a: z.union([z.string(), z.number()]).nullable() })');
        assert.deepEqual(said(checked(union, { result: { value: { a: true } } }).result), [
            'a: output says string or number or null',
        ]);
    });

    it('is about what comes out: a default is there, what is converted is converted', () => {
        const source = action("output: z.object({ a: z.string().default('x'), b: z.coerce.number() })");
        assert.deepEqual(said(checked(source, { result: { value: { b: '1' } } }).result), [
            'a: a is missing',
            'b: output says number',
        ]);
    });

    it('knows a result that is missing as a whole', () => {
        assert.deepEqual(said(checked(source, { returnedNothing: true }).result), [': output says object']);
        assert.equal(checked(source, { returnedNothing: false }).result, undefined);
        for (const output of ['z.void()', 'z.object({}).optional()', 'z.undefined()', 'z.any()', 'z.unknown()']) {
            const { result } = checked(action(`output: ${output}`), { returnedNothing: true });
            assert.deepEqual(result?.mismatches ?? [], [], output);
        }
    });

    it('claims nothing without the text that ran, without an output, or where that could not be read', () => {
        const result = { value: { id: 'one' } };
        assert.equal(checked(undefined, { result }).result, undefined);
        assert.equal(checked(action('description: "x"'), { result }).result, undefined);
        assert.deepEqual(said(checked(action('output: somewhere.else()'), { result }).result), []);
    });

    it('does not look at results of syncs, which have none', () => {
        assert.equal(checked(source, { type: 'sync', result: { value: 1 } }).result, undefined);
    });

    it('lists a thousand places and counts all', () => {
        const list = action('output: z.array(z.number())');
        const { result } = checked(list, { result: { value: Array.from({ length: 1500 }, String) } });
        assert.equal(result?.mismatches.length, 1000);
        assert.equal(result.total, 1500);
        assert.deepEqual(result.mismatches[999]?.path, [999]);
    });

    it('is done in steps for long lists, and finds the same', () => {
        const list = action('output: z.object({ items: z.array(z.object({ id: z.string() })), next: z.string() })');
        const items = Array.from({ length: 1000 }, (_, id) => ({ id: id === 700 ? id : String(id) }));
        const steps = checkRun(values({ result: { value: { items } } }), readPromises(list));
        let count = 0;
        for (let step = steps.next(); step.done !== true; step = steps.next()) count++;
        assert.ok(count >= 7, String(count));
        assert.deepEqual(said(checked(list, { result: { value: { items } } }).result), [
            'next: next is missing',
            'items.700.id: output says string',
        ]);
    });
});

describe('The check of the size of a result', () => {
    const bytes = 2 * 1024 * 1024;
    /** JSON puts two quotes around a text. */
    const saysOf = (text: string): string[] => said(checked(undefined, { result: { value: text } }).result);

    it('takes up to 2 MB of JSON', () => {
        assert.deepEqual(saysOf('x'.repeat(bytes - 2)), []);
        assert.deepEqual(saysOf('x'.repeat(bytes - 1)), [': 2.00 MB, an action may return 2 MB']);
    });

    it('counts bytes of UTF-8, not characters', () => {
        for (const [character, size] of [
            ['é', 2],
            ['€', 3],
            ['😀', 4],
        ] as const) {
            const most = Math.floor((bytes - 2) / size);
            assert.deepEqual(saysOf(character.repeat(most)), [], character);
            assert.equal(saysOf(character.repeat(most + 1)).length, 1, character);
        }
    });

    it('comes before what the output says, and counts as one', () => {
        const text = 'x'.repeat(bytes);
        const { result } = checked(action('output: z.number()'), { result: { value: text } });
        assert.equal(result?.total, 2);
        assert.match(result.mismatches[0]?.sentence ?? '', /it has 2097154 bytes, and Nango takes at most 2097152\./);
    });

    it('says nothing of a value that is nested too deeply to be written', () => {
        let deep: unknown = [];
        for (let depth = 0; depth < 100_000; depth++) deep = [deep];
        assert.deepEqual(said(checked(action('output: z.any()'), { result: { value: deep } }).result), []);
    });
});

describe('The check of what was sent', () => {
    const source = action('input: z.object({ a: z.string().default("x"), b: z.coerce.number(), c: z.string() })');
    const inputs = (input: unknown): string[] =>
        said(checked(source, { inputs: { connection: 'c', input } }).inputs.input);

    it('takes what zod takes', () => {
        assert.deepEqual(inputs({ b: '2', c: 'c' }), []);
        assert.deepEqual(inputs({ b: '2', c: 1, d: 0 }), ['c: input says string', '(i) d']);
    });

    it('looks at metadata and checkpoint, too, and counts none of them as what came back', () => {
        const sync = `${head}export default createSync({ models: {}, metadata: z.object({ team: z.string() }), checkpoint: z.object({ page: z.number() }), exec: async () => {} });`;
        const check = checked(sync, {
            type: 'sync',
            inputs: { connection: 'c', metadata: {}, checkpoint: { page: '1' } },
        });
        assert.deepEqual(said(check.inputs.metadata), ['team: team is missing']);
        assert.deepEqual(said(check.inputs.checkpoint), ['page: checkpoint says number']);
        assert.equal(mismatchesIn(check), 0);
    });

    it('says nothing of what was not sent, or of a run opened by its id', () => {
        assert.deepEqual(checked(source, { inputs: { connection: 'c' } }).inputs, {});
        assert.deepEqual(checked(source, {}).inputs, {});
    });
});
