/**
 * Assembles the declarations that a function file without a project of its own is checked with, from the packages that
 * the platform's CLI brings along. They lie as in a `node_modules` folder; nothing in them is edited by hand.
 */
import { cp, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

const cli = path.dirname(createRequire(import.meta.url).resolve('nango/package.json'));
const zod = path.dirname(createRequire(`${cli}/`).resolve('zod/package.json'));
const node = path.dirname(createRequire(import.meta.url).resolve('@types/node/package.json'));

/** Of Node's own declarations, those of what a function may use. The rest is unknown, and `any` where it is named. */
const nodeFiles =
    /^(index|globals|globals\.typedarray|buffer|buffer\.buffer|console|crypto|events|process|querystring|stream|timers|url)\.d\.ts$|^(compatibility|ts5\.6|web-globals)\/|^package\.json$/;

/** Writes the declarations into a folder and says whose they are: names of packages, and what was done to them. */
export async function writeDeclarations(folder) {
    const rolledUp = await rollUpNango(path.join(folder, 'nango'));
    await copyZod(path.join(folder, 'zod'));
    await copyNode(path.join(folder, '@types/node'));
    return { rolledUp, copied: [zod, node] };
}

/** One file for what both entries share, so that their types are the same, and one for each. */
async function rollUpNango(folder) {
    const { name, version, license, exports: published } = await manifestOf(cli);
    const entries = { nango: published['.'].types, experimental: published['./experimental'].types };
    const bundle = await rollup({
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, path.join(cli, file)])),
        // What is left out is referred to by nothing that stays.
        external: (id) => id === 'zod' || id === 'fast-uri' || isBuiltin(id),
        treeshake: { moduleSideEffects: false },
        plugins: [dts({ respectExternal: true, compilerOptions: { skipLibCheck: true } })],
        onwarn: () => {},
    });
    const { output } = await bundle.write({
        dir: folder,
        entryFileNames: '[name].d.ts',
        chunkFileNames: 'shared.d.ts',
        banner: `/* Made from the declarations of nango ${version} and of what they import: put together in as few files, what
   nango does not lead to left out. Elastic License 2.0 and others, see THIRD_PARTY_NOTICES.txt. */`,
    });
    const exports = { '.': { types: './nango.d.ts' }, './experimental': { types: './experimental.d.ts' } };
    await writeFile(
        path.join(folder, 'package.json'),
        JSON.stringify({ name, version, license, type: 'module', types: './nango.d.ts', exports }, null, 4),
    );
    const files = output.flatMap(({ modules }) => Object.keys(modules).filter((file) => modules[file].renderedLength));
    return [...new Set([cli, ...files.map(packageOf)])];
}

/** What an import of zod leads to, but for the texts of its messages in other languages. */
async function copyZod(folder) {
    const entries = ['index.d.cts', 'v3/index.d.cts', 'v4/index.d.cts', 'v4/core/index.d.cts'];
    const program = ts.createProgram(
        entries.map((file) => path.join(zod, file)),
        { module: ts.ModuleKind.Node16, noLib: true, types: [] },
    );
    const files = program.getSourceFiles().map(({ fileName }) => path.relative(zod, fileName));
    const languages = /^v4\/locales\/(?!index\.|en\.)/;
    for (const file of ['package.json', ...files.filter((name) => !languages.test(name))])
        await copy(zod, folder, file);
}

async function copyNode(folder) {
    for await (const file of glob('**/*', { cwd: node })) if (nodeFiles.test(file)) await copy(node, folder, file);
}

async function copy(from, to, file) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await cp(path.join(from, file), path.join(to, file));
}

async function manifestOf(folder) {
    return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
}

/** The folder of the package that a file belongs to. */
function packageOf(file) {
    return /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? file;
}
