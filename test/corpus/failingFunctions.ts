/** A function that fails when it is run; `// @1` marks the line that throws, `// @2` the one that called it, and so on. */
export interface FailingFunction {
    readonly name: string;
    readonly source: string;
}

const head = "import { createAction } from 'nango';\nimport * as z from 'zod';\n";
const schemas = "    description: 'Fails',\n    version: '1.0.0',\n    input: z.object({}),\n    output: z.any(),\n";

/** An action with this body; `before` and `after` stand around the call. */
function action(body: string, { before = '', after = '', form = 'direct' } = {}): string {
    const definition = `{\n${schemas}    exec: async (nango, input) => {\n        await nango.log(\`start \${String(Object.keys(input).length)}\`);\n${body}\n    },\n}`;
    const call =
        form === 'direct'
            ? `export default createAction(${definition});\n`
            : `const action = createAction(${definition});\n\nexport type NangoActionLocal = Parameters<(typeof action)['exec']>[0];\nexport default action;\n`;
    return `${head}${before}\n${call}${after}`;
}

const nothing = 'const nothing: { a: { b: string } } | null = JSON.parse("null");\n';

/** Failing functions of many shapes, for the way from a stack back to the text. */
export const failingFunctions: readonly FailingFunction[] = [
    { name: 'throws in exec', source: action("        throw new TypeError('no'); // @1") },
    {
        name: 'property of null',
        source: action("        const value = JSON.parse('null');\n        return { a: value.a.b }; // @1"),
    },
    {
        name: 'const, then default export',
        source: action("        await nango.log('x');\n        throw new Error('no'); // @1", { form: 'const' }),
    },
    {
        name: 'helper function before',
        source: action('        fail(1); // @2\n        return {};', {
            before: 'function fail(count: number): void {\n    throw new RangeError(`no ${count}`); // @1\n}\n',
        }),
    },
    {
        name: 'helper function after',
        source: action('        const failed = fail(); // @2\n        return { failed };', {
            after: "\nfunction fail(): string {\n    throw new Error('no'); // @1\n}\n",
        }),
    },
    {
        name: 'arrow helper',
        source: action('        return { a: first([]) }; // @2', {
            before: 'const first = (list: { id: string }[]): string =>\n    // the first one\n    list[0]!.id; // @1\n',
        }),
    },
    {
        name: 'two helpers deep',
        source: action('        outer(); // @3\n        return {};', {
            before: "function inner(): void {\n    throw new Error('no'); // @1\n}\n\nfunction outer(): void {\n    inner(); // @2\n}\n",
        }),
    },
    {
        name: 'async helper',
        source: action('        await load(); // @2\n        return {};', {
            before: "async function load(): Promise<void> {\n    await Promise.resolve();\n    throw new Error('no'); // @1\n}\n",
        }),
    },
    {
        name: 'callback of map',
        source: action(
            '        const ids = [1, 2].map((n) => { // @2\n            if (n === 2) throw new Error("two"); // @1\n            return n;\n        });\n        return { ids };',
        ).replace('=> { // @2', '=> {'),
    },
    {
        name: 'callback on one line',
        source: action(
            "        const list = JSON.parse('[null]');\n        return { a: list.map((one: { id: string }) => one.id) }; // @1",
        ),
    },
    {
        name: 'nested block',
        source: action(
            "        for (const n of [1, 2, 3]) {\n            if (n > 2) {\n                try {\n                    await nango.log(String(n));\n                } finally {\n                    throw new Error('no'); // @1\n                }\n            }\n        }\n        return {};",
        ),
    },
    {
        name: 'blank lines',
        source: action(
            "\n\n\n        const a = 1;\n\n\n\n        const b = JSON.parse('null');\n\n\n        return { a, b: b.c.d }; // @1\n\n\n",
        ),
    },
    {
        name: 'comments',
        source: action(
            "        // one\n        /* two\n           three */\n        const a = JSON.parse('null'); // four\n        /** five */\n        return { /* six */ a: a.b }; // @1",
        ),
    },
    {
        name: 'CRLF',
        source: action("        const a = JSON.parse('null');\n\n        return { a: a.b.c }; // @1").replaceAll(
            '\n',
            '\r\n',
        ),
    },
    { name: 'tabs', source: action("\t\tconst a = JSON.parse('null');\n\t\treturn { a: a.b.c }; // @1") },
    {
        name: 'long chain over lines',
        source: action(
            '        const a = JSON.parse(\'{"list": null}\');\n        return {\n            ids: a.list // null\n                .filter((one: unknown) => one) // @1\n                .map(String),\n        };',
        ),
    },
    {
        name: 'call over lines',
        source: action(
            "        const send = JSON.parse('null');\n        await send(\n            'one',\n            'two',\n        );\n        return {};",
        ).replace('await send(', 'await send( // @1'),
    },
    {
        name: 'not a function',
        source: action(
            "        const api: { send: () => void } = JSON.parse('{}');\n        api.send(); // @1\n        return {};",
        ),
    },
    {
        name: 'class method',
        source: action('        new Client().call(); // @2\n        return {};', {
            before: "class Client {\n    private readonly base = '/x';\n\n    call(): void {\n        throw new Error(this.base); // @1\n    }\n}\n",
        }),
    },
    {
        name: 'constructor',
        source: action('        const made = new Client(); // @2\n        return { made };', {
            before: "class Client {\n    constructor() {\n        throw new Error('no'); // @1\n    }\n}\n",
        }),
    },
    {
        name: 'getter',
        source: action('        return { v: box.value }; // @2', {
            before: "const box = {\n    get value(): string {\n        throw new Error('no'); // @1\n    },\n};\n",
        }),
    },
    {
        name: 'generator',
        source: action('        for (const n of numbers()) await nango.log(String(n)); // @2\n        return {};', {
            before: "function* numbers(): Generator<number> {\n    yield 1;\n    throw new Error('no'); // @1\n}\n",
        }),
    },
    {
        name: 'template',
        source: action(
            "        const a = JSON.parse('null');\n        return {\n            text: `first\n            second ${a.b.c} third`, // @1\n        };",
        ).replace('`first\n            second', '`first\n            second'),
    },
    {
        name: 'ternary',
        source: action(
            "        const a = JSON.parse('null');\n        const flag = Date.now() > 0;\n        return flag\n            ? { a: a.b.c } // @1\n            : {};",
        ),
    },
    {
        name: 'destructuring',
        source: action("        const a = JSON.parse('null');\n        const { b } = a; // @1\n        return { b };"),
    },
    {
        name: 'default parameter',
        source: action('        return { a: read() }; // @2', {
            before: `${nothing}function read(value = nothing!.a): unknown { // @1\n    return value;\n}\n`,
        }),
    },
    {
        name: 'zod parse',
        source: action(
            '        const Row = z.object({ id: z.string() });\n        return Row.parse({ id: 1 }); // @1z',
        ),
    },
    {
        name: 'JSON.parse',
        source: action("        await nango.log('reading');\n        return { a: JSON.parse('{') }; // @1j"),
    },
    {
        name: 'same line twice',
        source: action(
            '        const a = JSON.parse(\'{"b": {}}\'); const c = a.b.d; return { x: c.e, y: c.e }; // @1',
        ),
    },
    {
        name: 'rethrown',
        source: action(
            "        try {\n            JSON.parse('{');\n        } catch (error) {\n            throw new Error('wrapped', { cause: error }); // @1\n        }\n        return {};",
        ),
    },
    {
        name: 'union type with a leading bar',
        source: action("        const kind: Kind = 'a';\n        throw new Error(kind); // @1", {
            before: "type Kind =\n    | 'a'\n    | 'b';\n\nexport interface Row { id: string, name?: string }\n",
        }),
    },
    {
        name: 'satisfies and as',
        source: action(
            "        const a = JSON.parse('null') as unknown as { b: { c: string } };\n        return { a: (a).b.c } satisfies { a: string }; // @1",
        ),
    },
    {
        name: 'switch',
        source: action(
            "        switch (Date.now() > 0 ? 'a' : 'b') {\n            case 'a':\n                throw new Error('a'); // @1\n            default:\n                return {};\n        }",
        ),
    },
    {
        name: 'promise all',
        source: action(
            "        await Promise.all([1, 2].map(async (n) => {\n            await Promise.resolve();\n            if (n === 2) throw new Error('two'); // @1\n        }));\n        return {};",
        ),
    },
    {
        name: 'emoji before',
        source: action("        const emoji = '🦊🦊'; const a = JSON.parse('null'); return { emoji, b: a.b.c }; // @1"),
    },
    {
        name: 'object method',
        source: action('        return tools.read(); // @2', {
            before: "const tools = {\n    read(): { a: string } {\n        throw new Error('no'); // @1\n    },\n};\n",
        }),
    },
    {
        name: 'the stack of another error in its message',
        source: action(
            '        try {\n            inner();\n        } catch (error) {\n            throw new Error(`Outer: ${(error as Error).stack}`); // @1\n        }\n        return {};',
            { before: "function inner(): void {\n    throw new TypeError('inner');\n}\n" },
        ),
    },
    {
        name: 'line separators before',
        source: action(
            "        await nango.log('a\u2028b\u2029c'); /* d\u2028e */\n        const emptied = JSON.parse('null');\n\n        return { a: emptied.b }; // @1",
        ),
    },
    {
        name: 'pattern in a pattern',
        source: action(
            "        const value = JSON.parse('null');\n\n        const { a: { b } } = value; // @1\n        return { b };",
        ),
    },
    {
        name: 'pattern in a pattern, over lines',
        source: action(
            "        const value = JSON.parse('null');\n        const {\n            /* { */ a: { // @1\n                b,\n            },\n        } = value;\n        return { b };",
        ),
    },
    {
        name: 'nobody waits, the stack of another error in its message',
        source: action(
            '        void (async () => {\n            try {\n                inner();\n            } catch (error) {\n                throw new Error(`Outer: ${(error as Error).stack}`); // @1\n            }\n        })();\n        await new Promise((resolve) => setTimeout(resolve, 50));\n        return {};',
            { before: "function inner(): void {\n    throw new TypeError('inner');\n}\n" },
        ),
    },
];
