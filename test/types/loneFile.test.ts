import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as z from 'zod';
import { action, Folder, placeOf } from './loneFunction.ts';
import { TsServer, type Diagnostic } from './tsserver.ts';

const extension = path.resolve(import.meta.dirname, '../../out/package');
const require = createRequire(import.meta.url);
const packageFolder = (from: NodeJS.Require): string => path.dirname(from.resolve('typescript/package.json'));
const ours = packageFolder(require);
const versions = [ours, packageFolder(createRequire(require.resolve('nango')))];

const versionOf = (folder: string): string =>
    z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')))
        .version;
const codes = (problems: readonly Diagnostic[]): readonly (number | undefined)[] => problems.map(({ code }) => code);
const entries = z.object({ entries: z.array(z.object({ name: z.string(), source: z.string().optional() })) });
const definitions = z.object({ definitions: z.array(z.object({ file: z.string() })) });

for (const typescript of versions)
    describe(`A function without a project, TypeScript ${versionOf(typescript)}`, () => {
        let folder: Folder;
        let server: TsServer;

        // What a server has read of TypeScript's library it need not read again.
        before(() => (server = new TsServer({ typescript, extension })));
        after(() => server.stop());
        beforeEach(() => (folder = new Folder()));
        afterEach(() => {
            server.closeAll();
            folder.stop();
        });

        const open = (name: string, text: string): string => {
            const file = folder.write(name, text);
            server.open(file, text, folder.path);
            return file;
        };

        it('has no problems if the platform finds none', async () => {
            assert.deepEqual(await server.problems(open('hello.ts', action)), []);
        });

        it('is completed, explained and followed to its definitions', async () => {
            const file = open('hello.ts', action);
            const at = { file, ...placeOf(action, 'nango.log', 'nango.'.length) };

            const completions = entries.parse(await server.request('completionInfo', at)).entries;
            for (const name of ['log', 'get', 'post', 'paginate', 'getMetadata', 'ActionError'])
                assert.ok(
                    completions.some((entry) => entry.name === name),
                    name,
                );

            const hover = z.object({ displayString: z.string() }).parse(await server.request('quickinfo', at));
            assert.match(hover.displayString, /^\(method\) NangoActionBase<.*>\.log\(/);

            const call = { file, ...placeOf(action, "'hi'") };
            const help = z.object({ items: z.array(z.unknown()) }).parse(await server.request('signatureHelp', call));
            assert.ok(help.items.length > 0);

            for (const [name, place] of [
                ['@nangohq/runner-sdk', at],
                ['nango', { file, ...placeOf(action, "'nango'", 1) }],
                ['zod', { file, ...placeOf(action, 'string()') }],
            ] as const) {
                const [target] = definitions.parse(await server.request('definitionAndBoundSpan', place)).definitions;
                const file = target?.file ?? '';
                assert.ok(file.startsWith(path.join(extension, 'dist/typescript/node_modules', name)), file);
                assert.ok(readFileSync(file, 'utf8').length > 0);
            }
        });

        it('is checked with the platform’s options', async () => {
            const text = action.replace(
                "        await nango.log('hi');",
                `        const unused = 1;
        const names: string[] = [];
        const first: string = names[0];
        const optional: { a?: string } = { a: undefined };
        const record: Record<string, string> = {};
        await nango.get({ endpoint: first, retris: 3, headers: { a: record.a ?? optional.a ?? '' } });`,
            );
            const problems = await server.problems(open('hello.ts', text));
            assert.deepEqual(codes(problems), [6133, 2322, 2375, 2561, 4111]);
            assert.deepEqual(problems[0]?.start, placeOf(text, 'unused'));
            assert.equal(problems[0].category, 'error');
        });

        it('may use what Node and the platform’s types know', async () => {
            const text = `import { createHash } from 'crypto';\nimport { URL } from 'node:url';\nimport type { Stats } from 'fs';\n${action.replace(
                "await nango.log('hi');",
                `const url = new URL('https://example.com');
        const hash = createHash('sha256').update(url.host).digest('hex');
        await nango.log(Buffer.from(hash).toString('base64'), { level: process.env['LEVEL'] ? 'info' : 'warn' });
        setTimeout(() => console.log(new TextEncoder().encode(hash)), 10).unref();
        const response = await fetch(url);
        const stats: Stats | undefined = undefined;
        void [response.status.toFixed(), stats];`,
            )}`;
            assert.deepEqual(await server.problems(open('hello.ts', text)), []);
        });

        it('is the same in an untitled buffer', async () => {
            const file = '^/untitled/ts-nul-authority/Untitled-1';
            const text = action.replace('input.name', 'input.nam');
            server.open(file, text);
            assert.deepEqual(codes(await server.problems(file)), [2551]);
            const at = { file, ...placeOf(text, 'nango.log', 'nango.'.length) };
            const completions = entries.parse(await server.request('completionInfo', at)).entries;
            assert.ok(completions.some(({ name }) => name === 'paginate'));
        });

        it('follows its text: problems come and go, and it may stop to be a function', async () => {
            const file = open('hello.ts', action);
            assert.deepEqual(await server.problems(file), []);
            const wrong = action.replace('input.name', 'input.nam');
            server.replace(file, action.split('\n').length, wrong);
            assert.deepEqual(codes(await server.problems(file)), [2551]);
            const loose = 'const unused: number[] = [];\nconst first: number = unused[0];\nexport { first };\n';
            server.replace(file, wrong.split('\n').length, loose);
            assert.deepEqual(await server.problems(file), []);
            server.replace(file, loose.split('\n').length, wrong);
            assert.deepEqual(codes(await server.problems(file)), [2551]);
        });

        it('leaves every other file as it is', async () => {
            const text =
                "import * as z from 'zod';\nconst a = z.string();\nconst list: string[] = [];\nconst first: string = list[0];\nexport { first };\n";
            const plain = new TsServer({ typescript });
            try {
                const file = folder.write('other.ts', text);
                plain.open(file, text, folder.path);
                const without = await plain.problems(file);
                await server.problems(open('hello.ts', action));
                server.open(file, text, folder.path);
                assert.deepEqual(await server.problems(file), without);
                assert.deepEqual(codes(without), [2307]);
            } finally {
                await plain.stop();
            }
        });

        it('is TypeScript: a script that imports nango is left as it is', async () => {
            const text = "import { createAction } from 'nango';\nconst unused = createAction;\n";
            const file = folder.write('hello.js', text);
            server.open(file, text, folder.path, 'JS');
            assert.deepEqual(await server.problems(file), []);
            const at = { file, ...placeOf(text, 'createAction;') };
            const hover = z.object({ displayString: z.string() }).parse(await server.request('quickinfo', at));
            assert.match(hover.displayString, /import createAction/);
        });

        it('takes local code that lies beside it', async () => {
            open('greet.ts', 'export const greet = (name: string): string => `Hello ${name}`;\n');
            const text = `import { greet } from './greet.js';\n${action.replace('`Hello ${input.name}`', 'greet(1, input)')}`;
            assert.deepEqual(codes(await server.problems(open('hello.ts', text))), [2554]);
        });

        it('takes the nango of its workspace where there is one', async () => {
            folder.write('node_modules/nango/package.json', '{"name":"nango","types":"index.d.ts"}');
            folder.write(
                'node_modules/nango/index.d.ts',
                'export declare function createAction(of: { ours: string; exec: () => void }): void;\n',
            );
            const text =
                "import { createAction } from 'nango';\nexport default createAction({ ours: 1, exec: () => {} });\n";
            const problems = await server.problems(open('hello.ts', text));
            assert.deepEqual(codes(problems), [2322]);
            const [target] = definitions.parse(
                await server.request('definitionAndBoundSpan', {
                    file: path.join(folder.path, 'hello.ts'),
                    ...placeOf(text, 'createAction({'),
                }),
            ).definitions;
            assert.equal(target?.file, path.join(folder.path, 'node_modules/nango/index.d.ts'));
        });

        it('is left alone in a project that has nango and options of its own', async () => {
            folder.write('tsconfig.json', '{"compilerOptions":{"strict":false,"types":[]}}');
            folder.write('node_modules/nango/package.json', '{"name":"nango","types":"index.d.ts"}');
            folder.write('node_modules/nango/index.d.ts', 'export declare function createAction(of: unknown): void;\n');
            const text = "import { createAction } from 'nango';\nconst unused = 1;\nexport default createAction({});\n";
            assert.deepEqual(
                codes(await server.problems(open('hello.ts', text))).filter((code) => code === 6133),
                [],
            );
        });

        it('is helped in a project that has options but not installed nango', async () => {
            folder.write('tsconfig.json', '{"compilerOptions":{"strict":false,"types":[]}}');
            const text = action.replace('input.name', 'input.nam');
            assert.deepEqual(codes(await server.problems(open('hello.ts', text))), [2551]);
        });
    });

describe('A declaration of the bundle, opened', () => {
    it('shows no problems: what it leaves out is left out on purpose', async () => {
        const server = new TsServer({ typescript: ours, extension });
        try {
            const file = path.join(extension, 'dist/typescript/node_modules/@nangohq/runner-sdk/index.d.ts');
            server.open(file, readFileSync(file, 'utf8'));
            assert.deepEqual(await server.problems(file), []);
        } finally {
            await server.stop();
        }
    });
});
