/**
 * Assembles the declarations that a function file without a project of its own is checked with, from the packages that
 * the platform's CLI brings along. They lie as in a `node_modules` folder; nothing in them is edited by hand.
 */
import { globSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

const cli = path.dirname(createRequire(import.meta.url).resolve('nango/package.json'));
const zod = path.dirname(createRequire(`${cli}/`).resolve('zod/package.json'));
const sdk = packageOf(createRequire(`${cli}/`).resolve('@nangohq/runner-sdk'));
const node = path.dirname(createRequire(import.meta.url).resolve('@types/node/package.json'));

/** Of Node's own declarations, those of what a function may use. The rest is unknown, and `any` where it is named. */
const nodeFiles =
    /^(index|globals|globals\.typedarray|buffer|buffer\.buffer|console|crypto|events|process|querystring|stream|timers|url)\.d\.ts$|^(compatibility|ts5\.6|web-globals)\/|^package\.json$/;

/** Writes the declarations into a folder and says from which packages: put together, or copied. */
export async function writeDeclarations(folder) {
    const entries = ['dist/sdkScripts.d.ts', 'dist/sdkExperimental.d.ts'];
    for (const file of ['package.json', ...entries]) await copy(cli, path.join(folder, 'nango'), file);
    const rolledUp = await rollUp(
        path.join(folder, '@nangohq/runner-sdk'),
        await Promise.all(entries.map((file) => readFile(path.join(cli, file), 'utf8'))),
    );
    await copyZod(path.join(folder, 'zod'));
    await copyNode(path.join(folder, '@types/node'));
    return { rolledUp, copied: [cli, zod, node] };
}

/** One file in the place of the runner's SDK and all that it is made from: what nango exports, and what that needs. */
async function rollUp(folder, exporting) {
    const { name, version, license } = JSON.parse(await readFile(path.join(sdk, 'package.json'), 'utf8'));
    const entry = path.join(cli, 'dist/exported.d.ts');
    const bundle = await rollup({
        input: entry,
        // What is left out is referred to by nothing that stays.
        external: (id) => id === 'zod' || id === 'fast-uri' || isBuiltin(id),
        treeshake: { moduleSideEffects: false },
        plugins: [
            {
                name: 'what nango exports',
                resolveId: (id) => (id === entry ? id : null),
                // Under which name and whether as a type only, nango says itself.
                load: (id) =>
                    id === entry ? exporting.join('').replaceAll(/(?<=export )type(?= {)| as \w+/g, '') : null,
            },
            dts({ respectExternal: true, compilerOptions: { skipLibCheck: true } }),
        ],
        onwarn: () => {},
    });
    const { output } = await bundle.write({
        file: path.join(folder, 'index.d.ts'),
        banner: `/* Made from the declarations of ${name} ${version} and of what they import: put together in one file, what
   nango does not lead to left out. Elastic License 2.0 and others, see THIRD_PARTY_NOTICES.txt. */`,
    });
    await writeFile(
        path.join(folder, 'package.json'),
        JSON.stringify({ name, version, license, type: 'module', types: './index.d.ts' }, null, 4),
    );
    const [{ modules }] = output;
    const used = Object.keys(modules).filter((file) => file !== entry && modules[file].renderedLength > 0);
    return [...new Set(used.map(packageOf))];
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

/** The list of references keeps those files that are there: TypeScript would look for the others time and again. */
async function copyNode(folder) {
    const files = globSync('**/*', { cwd: node }).map((file) => file.replaceAll('\\', '/'));
    for (const file of files.filter((name) => nodeFiles.test(name))) await copy(node, folder, file);
    for (const list of ['index.d.ts', 'ts5.6/index.d.ts', 'compatibility/index.d.ts']) {
        const text = await readFile(path.join(node, list), 'utf8');
        const kept = text.replaceAll(/^\/\/\/ <reference path="(.*)" \/>\n/gm, (line, file) =>
            nodeFiles.test(path.posix.join(path.posix.dirname(list), file)) ? line : '',
        );
        await writeFile(path.join(folder, list), kept);
    }
}

async function copy(from, to, file) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await cp(path.join(from, file), path.join(to, file));
}

/** The folder of the package that a file belongs to. */
function packageOf(file) {
    return /.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? file;
}
