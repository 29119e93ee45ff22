import assert from 'node:assert/strict';
import { EditedInput } from './section.ts';

describe('An edit of a form', () => {
    it('changes its place in the text and leaves all else as it was written', () => {
        const input = new EditedInput(
            'z.object({ a: z.string(), b: z.number().optional() })',
            '{\n    "extra": [1,   2],\n    "b": 1.50\n}',
        );
        input.type('/a', 'x');
        assert.equal(input.text, '{\n    "extra": [1,   2],\n    "a": "x",\n    "b": 1.50\n}');
        input.edit({ do: 'unset', pointer: '/b' });
        assert.equal(input.text, '{\n    "extra": [1,   2],\n    "a": "x"\n}');
    });

    it('writes in one line where the text does, and in the order of the schema', () => {
        const input = new EditedInput(
            'z.object({ a: z.string(), b: z.object({ c: z.string() }), d: z.string() })',
            '{"d": "z"}',
        );
        input.type('/a', 'x').type('/b/c', 'y');
        assert.equal(input.text, '{"a": "x", "b": {\n  "c": "y"\n}, "d": "z"}');
        input.edit({ do: 'unset', pointer: '/b' }, { do: 'unset', pointer: '/d' }, { do: 'unset', pointer: '/a' });
        assert.equal(input.text, '{}');
        assert.equal(input.type('/b/c', 'y').text, '{\n  "b": {\n    "c": "y"\n  }\n}');
    });

    it('makes what its field is in', () => {
        const input = new EditedInput('z.object({ a: z.object({ b: z.array(z.object({ c: z.string() })) }) })');
        input.type('/a/b/0/c', 'x');
        assert.deepEqual(input.value, { a: { b: [{ c: 'x' }] } });
    });

    it('leaves a text alone that is no JSON', () => {
        const input = new EditedInput('z.object({ a: z.string() })', '{ "a": ');
        assert.equal(input.type('/a', 'x').text, '{ "a": ');
    });

    it('takes a required text away when it is emptied; an optional one is then sent empty', () => {
        const input = new EditedInput('z.object({ a: z.string(), b: z.string().optional() })', '{"a": "x", "b": "y"}');
        input.type('/a', '').type('/b', '');
        assert.deepEqual(input.value, { b: '' });
        assert.deepEqual(input.problems, ['a: Needs a value.']);
        assert.equal(input.field('b').presence, 'empty');
    });

    it('keeps a text that is no value of its field beside the JSON, until the field has one', () => {
        const input = new EditedInput('z.object({ n: z.number().int() })', '{"n": 3}').type('/n', '3x');
        assert.deepEqual(input.value, {});
        assert.deepEqual(input.field('n').control, { kind: 'number', text: '3x', integer: true });
        assert.deepEqual(input.problems, ['n: Must be a whole number.']);
        input.text = '{"n": 4}';
        assert.deepEqual(input.problems, []);
        assert.deepEqual(input.type('/n', '-7').value, { n: -7 });
        assert.deepEqual(input.draft.aside.input?.unread, {});
    });

    const numbers: readonly (readonly [text: string, value: number | undefined])[] = [
        ['1', 1],
        [' -1.5e3 ', -1500],
        ['.5', 0.5],
        ['1e', undefined],
        ['1.', undefined],
        ['0x10', undefined],
        ['Infinity', undefined],
        ['12345678901234567890', undefined],
    ];
    for (const [text, value] of numbers) {
        it(`reads ${JSON.stringify(text)} as ${String(value ?? 'no number')}`, () => {
            const input = new EditedInput('z.object({ n: z.number() })').type('/n', text);
            assert.deepEqual(input.sent, value === undefined ? {} : { n: value });
            assert.equal(input.problems.length, value === undefined ? 1 : 0);
        });
    }

    it('sends null, empty and nothing as asked', () => {
        const input = new EditedInput('z.object({ t: z.string().nullish(), l: z.array(z.string()).nullish() })');
        input.edit({ do: 'setNull', pointer: '/t' }, { do: 'setEmpty', pointer: '/l' });
        assert.deepEqual(input.value, { t: null, l: [] });
        input.edit({ do: 'setEmpty', pointer: '/t' }, { do: 'unset', pointer: '/l' });
        assert.deepEqual(input.value, { t: '' });
    });

    it('chooses among values and sets booleans', () => {
        const input = new EditedInput("z.object({ e: z.enum(['a', 'b']), b: z.boolean().optional() })");
        input.edit({ do: 'choose', pointer: '/e', index: 1 }, { do: 'set', pointer: '/b', value: false });
        assert.deepEqual(input.value, { e: 'b', b: false });
    });

    it('adds, duplicates, moves and removes items, and what stands beside them moves along', () => {
        const input = new EditedInput('z.object({ l: z.array(z.number()) })', '{"l": [1, 2]}');
        input.edit({ do: 'addItem', pointer: '/l' });
        assert.deepEqual(input.value, { l: [1, 2, null] });
        assert.deepEqual(input.problems, ['l[2]: Needs a value.']);
        input.type('/l/2', '3,');
        assert.deepEqual(input.problems, ['l[2]: Must be a number.']);
        input.edit({ do: 'move', pointer: '/l/2', by: -1 });
        assert.deepEqual(input.problems, ['l[1]: Must be a number.']);
        input.edit({ do: 'remove', pointer: '/l/0' });
        assert.deepEqual(input.problems, ['l[0]: Must be a number.']);
        assert.deepEqual(input.type('/l/0', '3').value, { l: [3, 2] });
        input.edit({ do: 'duplicate', pointer: '/l/0' }, { do: 'move', pointer: '/l/0', by: 9 });
        assert.deepEqual(input.value, { l: [3, 2, 3] });
    });

    it('starts items with what leaves no choice', () => {
        const input = new EditedInput("z.object({ l: z.array(z.object({ k: z.literal('x'), n: z.number() })) })");
        assert.deepEqual(input.edit({ do: 'addItem', pointer: '/l' }).value, { l: [{ k: 'x' }] });
    });

    it('fills the places of a tuple in any order', () => {
        const input = new EditedInput('z.object({ t: z.tuple([z.string(), z.number()]) })').type('/t/1', '2');
        assert.deepEqual(input.value, { t: [null, 2] });
        assert.deepEqual(input.problems, ['t[0]: Needs a value.']);
    });

    it('names the entries of a record, and keeps them in place while they have no value', () => {
        const input = new EditedInput('z.object({ r: z.record(z.string(), z.number()) })', '{"r": {"a": 1, "z": 2}}');
        input.edit({ do: 'addEntry', pointer: '/r' });
        assert.deepEqual(input.problems, ['r: Needs a name.']);
        input.edit({ do: 'rename', pointer: '/r/', name: 'b' }).type('/r/b', '-');
        assert.deepEqual(input.value, { r: { a: 1, z: 2, b: null } });
        assert.deepEqual(input.problems, ['r.b: Must be a number.']);
        input.type('/r/b', '-1').edit({ do: 'rename', pointer: '/r/a', name: 'first' });
        assert.equal(input.text.replace(/\s+/g, ''), '{"r":{"first":1,"z":2,"b":-1}}');
        input.edit({ do: 'rename', pointer: '/r/first', name: 'z' }, { do: 'remove', pointer: '/r/b' });
        assert.deepEqual(input.value, { r: { first: 1, z: 2 } });
    });

    it('turns a union into another kind and back without losing either', () => {
        const input = new EditedInput(
            "z.object({ u: z.discriminatedUnion('k', [z.object({ k: z.literal('a'), x: z.string() }), z.object({ k: z.literal('b'), y: z.number() })]) })",
        );
        input.edit({ do: 'turnInto', pointer: '/u', index: 0 }).type('/u/x', 'kept');
        assert.deepEqual(input.edit({ do: 'turnInto', pointer: '/u', index: 1 }).value, { u: { k: 'b' } });
        input.type('/u/y', '2');
        assert.deepEqual(input.edit({ do: 'turnInto', pointer: '/u', index: 0 }).value, { u: { k: 'a', x: 'kept' } });
        assert.deepEqual(input.edit({ do: 'turnInto', pointer: '/u', index: 1 }).value, { u: { k: 'b', y: 2 } });
    });

    it('types into the chosen kind of a union of plain types', () => {
        const input = new EditedInput('z.object({ u: z.union([z.string(), z.number()]) })');
        input.edit({ do: 'turnInto', pointer: '/u', index: 1 }).type('/u', '12');
        assert.deepEqual(input.value, { u: 12 });
        input.edit({ do: 'turnInto', pointer: '/u', index: 0 }).type('/u', '12');
        assert.deepEqual(input.value, { u: '12' });
    });

    it('writes JSON into fields of any JSON', () => {
        const input = new EditedInput('z.object({ j: z.unknown() })').type('/j', '{"a": [1]}');
        assert.deepEqual(input.value, { j: { a: [1] } });
        input.type('/j', '{"a": ');
        assert.deepEqual(input.problems, ['j: Must be JSON: a text stands in double quotes.']);
        assert.deepEqual(input.field('j').control, { kind: 'json', text: '{"a": ' });
    });

    it('edits inputs that are no objects', () => {
        assert.deepEqual(new EditedInput('z.array(z.string())').edit({ do: 'addItem', pointer: '' }).value, ['']);
        assert.deepEqual(new EditedInput('z.string()').type('', 'x').value, 'x');
    });
});
