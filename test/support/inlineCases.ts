import type { ReadModule } from '../../src/core/inline/moduleGraph.ts';

/** A function file with imports, the files around it, and what becomes of it. */
export interface InlineCase {
    readonly name: string;
    readonly source: string;
    readonly files: Readonly<Record<string, string>>;
    readonly expected: string;
}

/** Finds files as the compiler does: `.js` names the `.ts` beside it. */
export function readFrom(files: Readonly<Record<string, string>>): ReadModule {
    return (specifier, fromPath) => {
        const { pathname } = new URL(specifier, `file://${fromPath}`);
        const base = pathname.replace(/\.[jt]s$/, '');
        const path = [`${base}.ts`, `${base}/index.ts`].find((each) => each in files);
        return Promise.resolve(path === undefined ? undefined : { path, text: files[path] ?? '' });
    };
}

const rest = `
const Input = z.object({ id: z.string() });

export default createAction({
    description: 'Gets it',
    version: '1.0.0',
    input: Input,
    output: z.unknown(),
    exec: async (nango, input) => {
        await nango.log(input.id);
        BODY
    }
});
`;
const action = (imports: string, body: string): string =>
    `import { createAction } from 'nango';\nimport * as z from 'zod';\n${imports}\n${rest.replace('BODY', body)}`;
/** What is expected: imports that are there already, then the moved code. */
const after = (moved: string, body: string, imports = ''): string =>
    `import { createAction } from 'nango';\nimport * as z from 'zod';\n${imports}${moved}\n${rest.replace('BODY', body)}`;

/** Imports that can be inlined; each result is a function that compiles. */
export const inlineCases: readonly InlineCase[] = [
    {
        name: 'what is imported and all that it needs, nothing else, with its comments',
        source: action("import { label } from '../helpers.js';", 'return label(input.id);'),
        files: {
            '/p/github/helpers.ts': `import { z } from 'zod';

const prefix = 'id-', other = z.string();

interface Named { name: string }

/** Makes a label. */
// Twice commented.
export function label(id: string): Named {
    return { name: prefix + id };
}

export const unused = z.array(other);
`,
        },
        expected: after(
            `const prefix = 'id-';

interface Named { name: string }

/** Makes a label. */
// Twice commented.
function label(id: string): Named {
    return { name: prefix + id };
}`,
            'return label(input.id);',
        ),
    },
    {
        name: 'an alias, a default export and a type',
        source: action(
            "import make, { size as count, type Box } from './box';",
            'const box: Box = make(count(input.id)); return box;',
        ),
        files: {
            '/p/github/actions/box.ts': `export type Box = { size: number };
export const size = (text: string): number => text.length;
export default (size: number): Box => ({ size });
`,
        },
        expected: after(
            `type Box = { size: number };

const count = (text: string): number => text.length;

const make = (size: number): Box => ({ size });`,
            'const box: Box = make(count(input.id)); return box;',
        ),
    },
    {
        name: 'chains of files, those that others build on first',
        source: action("import { one } from './index.js';", 'return one + input.id;'),
        files: {
            '/p/github/actions/index.ts': "export * from './one.js';\nexport { two as three } from './two.js';\n",
            '/p/github/actions/one.ts':
                "import { three } from './index.js';\nimport { base } from '../base.js';\nexport const one = base(three);\n",
            '/p/github/actions/two.ts': 'export const two = 2;\n',
            '/p/github/base.ts': 'export function base(a: number): number {\n    return a;\n}\n',
        },
        expected: after(
            `function base(a: number): number {
    return a;
}

const two = 2;

const one = base(two);`,
            'return one + input.id;',
        ),
    },
    {
        name: 'names that clash are renamed where nobody sees them',
        source: action("import { run } from './run.js';", 'const x = run(input.id); return { x, URL };')
            .replace('const Input', 'const helper = 1;\nconst Input')
            .replace('return { x, URL }', 'return { x, helper, URL }'),
        files: {
            '/p/github/actions/run.ts': `const helper = (text: string): { helper: string } => ({ helper: text });
const helper2 = 5;
const URL = 'u';
export const run = (text: string): unknown => {
    const made = { helper, made: helper(text), helper2 };
    return [made, URL];
};
`,
        },
        expected: after(
            `const helper3 = (text: string): { helper: string } => ({ helper: text });

const helper2 = 5;

const URL2 = 'u';

const run = (text: string): unknown => {
    const made = { helper: helper3, made: helper3(text), helper2 };
    return [made, URL2];
};`,
            'const x = run(input.id); return { x, helper, URL };',
        ).replace('const Input', 'const helper = 1;\nconst Input'),
    },
    {
        name: 'imports of packages are merged, zod under the name that it has',
        source: action(
            "import { get, type Page } from './get.js';",
            'const page: Page = await get(nango, input.id); return page;',
        ),
        files: {
            '/p/github/actions/get.ts': `import { z as zod } from 'zod';
import { createHash } from 'node:crypto';
import type { NangoAction, ProxyConfiguration } from 'nango';
const Schema = zod.object({ id: zod.string() });
export type Page = zod.infer<typeof Schema>;
export async function get(nango: NangoAction, id: string): Promise<Page> {
    const config: ProxyConfiguration = { endpoint: createHash('md5').update(id).digest('hex'), retries: 3 };
    return Schema.parse((await nango.get(config)).data);
}
`,
        },
        expected: after(
            `import type { NangoAction, ProxyConfiguration } from 'nango';
import { createHash } from 'node:crypto';

const Schema = z.object({ id: z.string() });

type Page = z.infer<typeof Schema>;

async function get(nango: NangoAction, id: string): Promise<Page> {
    const config: ProxyConfiguration = { endpoint: createHash('md5').update(id).digest('hex'), retries: 3 };
    return Schema.parse((await nango.get(config)).data);
}`,
            'const page: Page = await get(nango, input.id); return page;',
        ),
    },
    {
        name: 'names are added to imports that are there',
        source: action(
            "import type { ProxyConfiguration } from 'nango';\nimport { createHash } from 'node:crypto';\nimport { run } from './run';",
            "const config: ProxyConfiguration = { endpoint: '/', retries: 3 }; return [config, run(nango), createHash('md5')];",
        ),
        files: {
            '/p/github/actions/run.ts': `import { createHash, randomUUID } from 'node:crypto';
import type { NangoAction } from 'nango';
export const run = (nango: NangoAction): unknown => [nango, createHash(randomUUID())];
`,
        },
        expected: after(
            'const run = (nango: NangoAction): unknown => [nango, createHash(randomUUID())];',
            "const config: ProxyConfiguration = { endpoint: '/', retries: 3 }; return [config, run(nango), createHash('md5')];",
            "import type { ProxyConfiguration, NangoAction } from 'nango';\nimport { createHash, randomUUID } from 'node:crypto';\n",
        ),
    },
    {
        name: 'classes, enums, overloads, generics and patterns',
        source: action(
            "import { Kind, Store, pick, first } from './all.js';",
            'const store = new Store<string>(); store.add(input.id); return [Kind.A, store, pick(1), pick("a"), first];',
        ),
        files: {
            '/p/github/actions/all.ts': `type T = Date;
const list = [1, 2] as const;
export const [first] = list;
export enum Kind { A = 'a' }
export class Store<T> {
    private readonly items: T[] = [];
    add(item: T): void { this.items.push(item); }
}
export function pick(a: number): number;
export function pick(a: string): string;
export function pick(a: number | string): number | string { return a; }
export const when = (at: T): number => at.getTime();
`,
        },
        expected: after(
            `const list = [1, 2] as const;

const [first] = list;

enum Kind { A = 'a' }

class Store<T> {
    private readonly items: T[] = [];
    add(item: T): void { this.items.push(item); }
}

function pick(a: number): number;

function pick(a: string): string;

function pick(a: number | string): number | string { return a; }`,
            'const store = new Store<string>(); store.add(input.id); return [Kind.A, store, pick(1), pick("a"), first];',
        ),
    },
    {
        name: 'the schema of another function, whose own call stays behind',
        source: action("import { Issue } from './get-issue.js';", 'return Issue.parse(input);'),
        files: {
            '/p/github/actions/get-issue.ts': `import { createAction } from 'nango';
import * as z from 'zod';
export const Issue = z.object({ id: z.string() });
const action = createAction({ description: '', version: '1', input: Issue, output: Issue, exec: async () => ({ id: '' }) });
export default action;
`,
        },
        expected: after('const Issue = z.object({ id: z.string() });', 'return Issue.parse(input);'),
    },
];

/** Imports that can't be inlined safely. */
export const refusalCases: readonly (Omit<InlineCase, 'expected'> & { readonly why: string })[] = [
    {
        name: 'side effects',
        source: action("import { a } from './x';", 'return a;'),
        files: { '/p/github/actions/x.ts': 'export const a = 1;\nconsole.log(a);\n' },
        why: 'x\\.ts does something when it is loaded \\(line 2\\)',
    },
    {
        name: 'side effects of what would be left behind',
        source: action("import { a } from './x';", 'return a;'),
        files: {
            '/p/github/actions/x.ts': "import { b } from './y';\nexport const a = 1;\nexport const c = b;\n",
            '/p/github/actions/y.ts': 'export const b = register();\ndeclare function register(): number;\n',
        },
        why: 'y\\.ts does something',
    },
    {
        name: 'an import for its side effects',
        source: action("import './x';", 'return 1;'),
        files: { '/p/github/actions/x.ts': '' },
        why: 'imported for what it does',
    },
    {
        name: 'an import as a whole',
        source: action("import * as x from './x';", 'return x.a;'),
        files: { '/p/github/actions/x.ts': 'export const a = 1;\n' },
        why: 'imported as a whole',
    },
    {
        name: 'a file that is not there, or is no TypeScript',
        source: action("import data from './data.json';", 'return data;'),
        files: {},
        why: 'was not found',
    },
    {
        name: 'a name that is not exported',
        source: action("import { b } from './x';", 'return b;'),
        files: { '/p/github/actions/x.ts': 'export const a = 1;\nconst b = a;\n' },
        why: 'x\\.ts exports no b',
    },
    {
        name: 'a package that functions can’t have',
        source: action("import { a } from './x';", 'return a;'),
        files: { '/p/github/actions/x.ts': "import lodash from 'lodash';\nexport const a = lodash.uniq([1]);\n" },
        why: 'lodash is not available',
    },
    {
        name: 'a circle',
        source: action("import { a } from './x';", 'return a();'),
        files: {
            '/p/github/actions/x.ts': "import { b } from './y';\nexport const a = (): number => b();\n",
            '/p/github/actions/y.ts': "import { a } from './x';\nexport const b = (): number => a();\n",
        },
        why: 'import each other',
    },
    {
        name: 'a file that needs this one',
        source: action("import { a } from './x';", 'return a;'),
        files: {
            '/p/github/actions/x.ts': "import action from './a';\nexport const a = action;\n",
            '/p/github/actions/a.ts': '',
        },
        why: 'was not found|imports from this file',
    },
    {
        name: 'a global that is something else here',
        source: action("import { a } from './x';\nconst Date = 1;", 'return [a, Date];'),
        files: { '/p/github/actions/x.ts': 'export const a = () => new Date();\n' },
        why: 'Date means something else in this file',
    },
    {
        name: 'an alias that is another thing where it comes from',
        source: action("import { a as b } from './x';", 'return b();'),
        files: { '/p/github/actions/x.ts': 'export const a = () => { const b = 1; return b; };\n' },
        why: 'b means something else where it comes from',
    },
    {
        name: 'half of a pattern',
        source: action("import { a } from './x';", 'return a;'),
        files: { '/p/github/actions/x.ts': 'export const { a, b } = { a: 1, b: 2 };\n' },
        why: 'b of x\\.ts can’t be moved',
    },
    {
        name: 'a syntax error',
        source: action("import { a } from './x';", 'return a;'),
        files: { '/p/github/actions/x.ts': 'export const a = (;\n' },
        why: 'x\\.ts has a syntax error',
    },
    {
        name: 'an import while it runs',
        source: action("import { a } from './x';", 'return a();'),
        files: { '/p/github/actions/x.ts': "export const a = () => import('./y');\n" },
        why: 'while it runs',
    },
];
