import assert from 'node:assert/strict';
import { EditedInput } from './section.ts';

const controlOf = (zod: string, text = ''): unknown =>
    new EditedInput(`z.object({ it: ${zod} })`, text).field('it').control;

describe('The form of a schema', () => {
    const controls: readonly (readonly [zod: string, control: unknown, type: string])[] = [
        ['z.string()', { kind: 'text', text: '', several: false }, 'string'],
        ['z.string().max(200)', { kind: 'text', text: '', several: true }, 'string'],
        ['z.number()', { kind: 'number', text: '', integer: false }, 'number'],
        ['z.number().int().nullable()', { kind: 'number', text: '', integer: true }, 'integer or null'],
        ['z.boolean()', { kind: 'boolean', nullable: false }, 'boolean'],
        ["z.enum(['a', 'b'])", { kind: 'choice', choices: ['a', 'b'], nullable: false }, 'enum'],
        ["z.union([z.literal('a'), z.literal(2)])", { kind: 'choice', choices: ['a', '2'], nullable: false }, 'enum'],
        [
            "z.union([z.enum(['a', 'b']), z.string()])",
            { kind: 'text', text: '', several: false, suggestions: ['a', 'b'] },
            'string',
        ],
        ['z.iso.date()', { kind: 'text', text: '', several: false, picker: 'date', example: 'YYYY-MM-DD' }, 'date'],
        ['z.array(z.string())', { kind: 'list', items: [], rows: false, fixed: false }, 'string[]'],
        ['z.array(z.object({ a: z.string() }))', { kind: 'list', items: [], rows: true, fixed: false }, 'object[]'],
        ['z.record(z.string(), z.number())', { kind: 'record', entries: [] }, 'record'],
        ['z.union([z.string(), z.number()])', { kind: 'union', branches: ['string', 'number'] }, 'string or number'],
        ['z.unknown()', { kind: 'json', text: '' }, 'any JSON'],
    ];
    for (const [zod, control, type] of controls) {
        it(`makes ${type} of ${zod}`, () => {
            const field = new EditedInput(`z.object({ it: ${zod} })`).field('it');
            assert.deepEqual([field.control, field.type], [control, type]);
        });
    }

    it('misses nothing where a function takes nothing', () => {
        for (const zod of ['z.void()', 'z.null()', 'z.undefined()']) {
            const input = new EditedInput(zod);
            assert.deepEqual([input.problems, input.sent], [[], {}], zod);
        }
        assert.deepEqual(new EditedInput('z.object({ it: z.null() })').problems, ['it: Needs a value.']);
    });

    it('takes several lines for long texts by their name, and for texts that have some', () => {
        const input = new EditedInput('z.object({ body: z.string(), a: z.string() })', '{"a": "one\\ntwo"}');
        assert.deepEqual(input.field('body').control, { kind: 'text', text: '', several: true });
        assert.deepEqual(input.field('a').control, { kind: 'text', text: 'one\ntwo', several: true });
    });

    it('says what the schema says: title, description, bounds, default', () => {
        const input = new EditedInput(
            "z.object({ n: z.number().int().min(0).max(100).optional().describe('Hours'), t: z.string().default('x').meta({ title: 'Text' }) })",
        );
        const { description, required } = input.field('n');
        assert.deepEqual([description, required], ['Hours. 0 to 100.', false]);
        const { label, name, description: other } = input.field('t');
        assert.deepEqual([label, name, other], ['Text', 't', 'Default x; a dry run does not fill it in.']);
    });

    it('tells not sent, empty, null and a value apart', () => {
        const zod =
            'z.object({ t: z.string().nullish(), l: z.array(z.string()).optional(), o: z.object({}).optional() })';
        const presences = (text: string): readonly string[] => {
            const input = new EditedInput(zod, text);
            return ['t', 'l', 'o'].map((path) => input.field(path).presence);
        };
        assert.deepEqual(presences('{}'), ['unsent', 'unsent', 'unsent']);
        assert.deepEqual(presences('{"t": "", "l": [], "o": {}}'), ['empty', 'empty', 'value']);
        assert.deepEqual(presences('{"t": null, "l": [""], "o": {"a": 1}}'), ['null', 'value', 'value']);
        assert.deepEqual(new EditedInput(zod).field('t').ways, ['unsent', 'value', 'empty', 'null']);
        assert.deepEqual(new EditedInput(zod).field('l').ways, ['unsent', 'value', 'empty']);
    });

    it('asks for what is missing inside required objects, and not inside optional ones that are not sent', () => {
        const zod =
            'z.object({ a: z.object({ b: z.string() }), c: z.object({ d: z.string() }).optional(), e: z.object({ f: z.string().optional() }) })';
        assert.deepEqual(new EditedInput(zod).problems, ['a.b: Needs a value.']);
        assert.deepEqual(new EditedInput(zod, '{"c": {}, "e": {}}').problems, [
            'a.b: Needs a value.',
            'c.d: Needs a value.',
        ]);
    });

    it('shows what the schema does not name, and sends it anyway', () => {
        const input = new EditedInput('z.object({ a: z.string() })', '{"a": "x", "b": 1, "c": "text"}');
        assert.deepEqual(input.problems, []);
        assert.deepEqual(input.field('b').control, { kind: 'json', text: '1' });
        assert.equal(input.field('b').note, 'Not in the schema; sent anyway.');
        assert.deepEqual(input.field('c').control, { kind: 'text', text: 'text', several: false });
        assert.deepEqual(input.sent, { a: 'x', b: 1, c: 'text' });
        assert.deepEqual(new EditedInput('z.object({}).strict()', '{"b": 1}').problems, [
            'b: The schema takes no other fields.',
        ]);
    });

    it('shows a value that does not fit at all as JSON, and says so', () => {
        const input = new EditedInput('z.object({ a: z.string(), b: z.object({}) })', '{"a": {"x": 1}, "b": [1]}');
        assert.deepEqual(input.field('a').control, { kind: 'json', text: '{\n  "x": 1\n}' });
        assert.equal(input.problems.length, 2);
    });

    it('fills in what leaves no choice', () => {
        const input = new EditedInput("z.object({ type: z.literal('issue'), options: z.object({ v: z.literal(2) }) })");
        assert.deepEqual(input.sent, { type: 'issue', options: { v: 2 } });
        assert.deepEqual(input.problems, []);
    });

    it('unfolds what holds itself as far as it is sent', () => {
        const zod = 'z.lazy(() => z.object({ name: z.string() }))';
        assert.deepEqual(new EditedInput(zod).problems, ['name: Needs a value.']);
        assert.deepEqual(controlOf('z.string().optional()', '{"it": "x"}'), {
            kind: 'text',
            text: 'x',
            several: false,
        });
    });

    it('names the kinds of a union by what tells them apart, and shows the one that is there', () => {
        const input = new EditedInput(
            "z.object({ pay: z.discriminatedUnion('by', [z.object({ by: z.literal('card'), number: z.string() }), z.object({ by: z.literal('bank'), iban: z.string() })]) })",
            '{"pay": {"by": "bank"}}',
        );
        const { control } = input.field('pay');
        assert.equal(control.kind, 'union');
        assert.deepEqual([control.branches, control.chosen], [['card', 'bank'], 1]);
        const inside = control.branch?.control;
        assert.equal(inside?.kind, 'object');
        assert.deepEqual(
            inside.fields.map(({ path }) => path),
            ['pay.iban'],
        );
        assert.deepEqual(input.problems, ['pay.iban: Needs a value.']);
    });

    it('titles the rows of a list of objects by their first text', () => {
        const input = new EditedInput(
            'z.object({ users: z.array(z.object({ id: z.number(), name: z.string() })) })',
            '{"users": [{"id": 1, "name": "Ana"}, {"id": 2}]}',
        );
        const { control } = input.field('users');
        assert.equal(control.kind, 'list');
        assert.deepEqual(
            control.items.map(({ label }) => label),
            ['Ana', 'Item 2'],
        );
        assert.deepEqual(input.problems, ['users[1].name: Needs a value.']);
    });

    it('says what only zod checks, and what could not be read', () => {
        const input = new EditedInput('z.object({ a: z.string().refine((a) => a > 1), b: foo() })');
        assert.equal(input.field('a').note, 'Checked further at run time.');
        assert.match(input.field('b').note ?? '', /^Its type could not be read: /);
        assert.equal(input.field('b').control.kind, 'json');
    });
});
