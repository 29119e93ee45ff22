/**
 * Builds everything that is bundled: the extension with its lazy chunks, the webviews, and with `--tests` the suites
 * that run inside VS Code. `--watch` rebuilds on change, `--production` minifies.
 */
import { build, context } from 'esbuild';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeDeclarations } from './build/declarations.mjs';
import { writeNotices } from './build/notices.mjs';
import { writePluginPackage } from './build/serverPlugin.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');

/** Bundled CommonJS packages (undici) call `require` for Node's own modules; ES modules have none. */
const requireForNodeModules =
    "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);";

const shared = {
    bundle: true,
    minify: production,
    sourcemap: production ? false : 'linked',
    legalComments: 'none',
    // ES modules first: jsonc-parser's other build hides its imports from the bundler.
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    metafile: true,
};

const extension = {
    ...shared,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    chunkNames: 'chunks/[name]-[hash]',
    format: 'esm',
    splitting: true,
    platform: 'node',
    target: 'node22.15',
    external: ['vscode'],
    banner: { js: requireForNodeModules },
};

/**
 * What loads at activation in one file instead of many: code that lazy chunks share with it would each time be split
 * off, and VS Code takes about a millisecond for every file it loads. A chunk that imports the whole entry shares all
 * of it, so nothing is split off but that one common file.
 */
const lazyChunksShareTheEntry = {
    name: 'lazy chunks share the entry',
    setup(pass) {
        const entry = resolve(extension.entryPoints.extension);
        let lazy = new Set();
        pass.onStart(async () => {
            const { metafile } = await build({ ...extension, write: false });
            const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
            const loaded = loadedAtOnce(metafile, extension.entryPoints.extension);
            const targets = imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path);
            const needless = targets.find((path) => loaded.has(path));
            // It would also make a circle, in which files run before those that they need.
            if (needless !== undefined)
                throw new Error(`${needless} is imported lazily, and loads at activation anyway.`);
            lazy = new Set(targets.map((path) => resolve(path)));
        });
        pass.onLoad({ filter: /\.ts$/ }, async ({ path }) =>
            lazy.has(path)
                ? { contents: `${await readFile(path, 'utf8')}\nimport ${JSON.stringify(entry)};`, loader: 'ts' }
                : undefined,
        );
    },
};

/** The files that load with a file. */
function loadedAtOnce({ inputs }, file, loaded = new Set()) {
    if (loaded.has(file) || inputs[file] === undefined) return loaded;
    loaded.add(file);
    for (const { kind, path } of inputs[file].imports)
        if (kind === 'import-statement') loadedAtOnce({ inputs }, path, loaded);
    return loaded;
}

const webviews = {
    ...shared,
    entryPoints: {
        inputs: 'src/webview/inputs/main.ts',
        result: 'src/webview/result/main.ts',
        review: 'src/webview/review/main.ts',
    },
    outdir: 'dist/webview',
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    target: 'chrome134',
};

/** What TypeScript's server loads; it brings its own `typescript`. */
const serverPlugin = {
    ...shared,
    entryPoints: { plugin: 'src/typescript/plugin.ts' },
    outdir: 'dist/typescript',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node22.15',
};

const editorTests = () => ({
    ...shared,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/editor/index.ts', ...globSync('test/editor/**/*.test.ts')],
    outbase: 'test/editor',
    outdir: 'out/editor',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    target: 'node22.15',
    external: ['vscode', 'mocha'],
    // Tests start the local server in their own process, and it looks for packages from where it is.
    define: { 'import.meta.url': '__fileUrl' },
    banner: { js: "const __fileUrl = require('node:url').pathToFileURL(__filename).href;" },
});

async function copyCodicons() {
    await mkdir('dist/codicons', { recursive: true });
    for (const file of ['codicon.css', 'codicon.ttf'])
        await cp(`node_modules/@vscode/codicons/dist/${file}`, `dist/codicons/${file}`);
}

if (!flags.has('--watch')) await rm('dist', { recursive: true, force: true });
await copyCodicons();
const declarations = await writeDeclarations('dist/typescript/node_modules');
await writePluginPackage('.');
const targets = [
    { ...extension, plugins: [lazyChunksShareTheEntry] },
    webviews,
    serverPlugin,
    ...(flags.has('--tests') ? [editorTests()] : []),
];
if (flags.has('--watch')) {
    for (const target of targets) await (await context({ ...target, logLevel: 'info' })).watch();
} else {
    const [main, pages] = await Promise.all(targets.map((target) => build(target)));
    await writeNotices([main.metafile, pages.metafile], declarations);
    await mkdir('out', { recursive: true });
    await writeFile('out/extension-meta.json', JSON.stringify(main.metafile));
}
