import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const root = path.resolve(import.meta.dirname, '../..');

/** What esbuild says of each file of the extension: its size, and what it loads at once. */
const metafile = z.object({
    outputs: z.record(
        z.string(),
        z.object({
            bytes: z.number(),
            imports: z.array(z.object({ path: z.string(), kind: z.string() })),
            inputs: z.record(z.string(), z.unknown()),
        }),
    ),
});

/** The folder in which the extension is laid out to be packaged. */
const packaged = globSync('**/*', { cwd: path.join(root, 'out/package'), withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(root, 'out/package'), path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll('\\', '/'));

/** What the package may hold. */
const wanted = [
    /^dist\/(extension|chunks\/[\w-]+|webview\/(inputs|result|review))\.js$/,
    /^dist\/codicons\/codicon\.(css|ttf)$/,
    // Types for a file without a project, and what brings TypeScript's server to them.
    /^dist\/typescript\/plugin\.cjs$/,
    /^dist\/typescript\/node_modules\/(nango|@nangohq\/runner-sdk|zod|@types\/node)\/([\w.-]+\/)*(package\.json|[\w.-]+\.d\.c?ts)$/,
    /^node_modules\/nango-function-types\/(package\.json|index\.js)$/,
    /^dist\/THIRD_PARTY_NOTICES\.txt$/,
    /^media\/((inputs|result|review|shared)\.css|nango\.svg|icon\.png|cases\.schema\.json|snippets\.json)$/,
    /^(l10n\/bundle\.l10n\.json|package(\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
];

describe('The package', () => {
    it('holds what runs and what is read before installing, nothing else', () => {
        const others = packaged.filter((file) => !wanted.some((pattern) => pattern.test(file)));
        assert.deepEqual(others, []);
        for (const needed of [
            'dist/extension.js',
            'dist/webview/inputs.js',
            'dist/webview/result.js',
            'dist/webview/review.js',
            'media/icon.png',
            'media/snippets.json',
        ]) {
            assert.ok(packaged.includes(needed), needed);
        }
    });

    it('holds TypeScript’s plugin where its server looks for it, and the declarations of nango and zod', () => {
        const vsix = readFileSync(path.join(root, 'out/nango-functions.vsix'));
        const { contributes } = z
            .object({ contributes: z.object({ typescriptServerPlugins: z.array(z.object({ name: z.string() })) }) })
            .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
        for (const needed of [
            ...contributes.typescriptServerPlugins.map(({ name }) => `node_modules/${name}/index.js`),
            'dist/typescript/plugin.cjs',
            'dist/typescript/node_modules/nango/dist/sdkScripts.d.ts',
            'dist/typescript/node_modules/nango/dist/sdkExperimental.d.ts',
            'dist/typescript/node_modules/@nangohq/runner-sdk/index.d.ts',
            'dist/typescript/node_modules/zod/index.d.cts',
            'dist/typescript/node_modules/@types/node/index.d.ts',
        ]) {
            assert.ok(packaged.includes(needed), needed);
            assert.ok(vsix.includes(`extension/${needed}`), needed);
        }
    });

    it('brings no TypeScript of its own: the plugin uses that of the server', () => {
        assert.ok(readFileSync(path.join(root, 'dist/typescript/plugin.cjs')).length < 20_000);
    });

    it('names the licences of all that its declarations are made from, and what was changed', () => {
        const notices = readFileSync(path.join(root, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
        for (const name of ['@nangohq/runner-sdk', '@nangohq/types', '@nangohq/node'])
            assert.match(notices, new RegExp(`^${name} [\\d.]+ \\(Elastic-2\\.0, declarations put together\\)$`, 'm'));
        assert.match(notices, /^nango [\d.]+ \(Elastic-2\.0, declarations copied\)$/m);
        for (const name of ['zod 4.3.6', '@types/node [\\d.]+'])
            assert.match(notices, new RegExp(`^${name} \\(MIT, declarations copied\\)$`, 'm'));
        assert.match(notices, /You must ensure that anyone who gets a copy of any part of the software/);
        assert.match(notices, /^What was changed$/m);
        assert.match(
            readFileSync(path.join(root, 'dist/typescript/node_modules/@nangohq/runner-sdk/index.d.ts'), 'utf8'),
            /^\/\* Made from the declarations of @nangohq\/runner-sdk [^*]* Elastic License 2\.0/,
        );
    });

    it('loads little at activation: under 120 KB, and no zod, undici, parser or view', () => {
        const { outputs } = metafile.parse(
            JSON.parse(readFileSync(path.join(root, 'out/extension-meta.json'), 'utf8')),
        );
        const loaded = new Set<string>();
        const load = (file: string): void => {
            if (loaded.has(file)) return;
            loaded.add(file);
            for (const { path: imported, kind } of outputs[file]?.imports ?? []) {
                if (kind === 'import-statement' && imported in outputs) load(imported);
            }
        };
        load('dist/extension.js');
        const bytes = [...loaded].reduce((sum, file) => sum + (outputs[file]?.bytes ?? 0), 0);
        assert.ok(bytes > 10_000 && bytes < 120_000, `${bytes} bytes`);
        const inputs = [...loaded].flatMap((file) => Object.keys(outputs[file]?.inputs ?? {}));
        assert.deepEqual(
            inputs.filter((input) => /node_modules\/(zod|undici|@lezer|lit|jsonc-parser)\//.test(input)),
            [],
        );
    });

    it('is a module that starts without VS Code’s help up to its first import', () => {
        const check = execFileSync(process.execPath, ['--check', path.join(root, 'dist/extension.js')], {
            encoding: 'utf8',
        });
        assert.equal(check, '');
    });
});
