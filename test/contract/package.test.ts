import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
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

describe('The package', () => {
    it('holds what runs and what is read before installing, nothing else', async () => {
        const files = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((file) =>
            file.replaceAll('\\', '/'),
        );
        const others = files.filter(
            (file) =>
                !/^(dist\/(extension|chunks\/[\w-]+|webview\/(inputs|result|review))\.js|dist\/codicons\/codicon\.(css|ttf)|dist\/THIRD_PARTY_NOTICES\.txt|media\/(inputs|result|review|shared)\.css|media\/(nango\.svg|icon\.png|cases\.schema\.json)|l10n\/bundle\.l10n\.json|package(\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(
                    file,
                ),
        );
        assert.deepEqual(others, []);
        for (const needed of [
            'dist/extension.js',
            'dist/webview/inputs.js',
            'dist/webview/result.js',
            'dist/webview/review.js',
            'media/icon.png',
        ]) {
            assert.ok(files.includes(needed), needed);
        }
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
