/**
 * Holds the type problems that the editor shows against those of the platform, over the recorded compile cases and,
 * with a checkout of the public functions, over functions that compile. TypeScript's server is asked as VS Code asks.
 * `node test/types/agreement.ts [<checkout>] [--every <n>] [--typescript <folder of the package>]`: without `--every`
 * the functions of `fixtures/corpus-facts.json`, with it every nth single-file function of the checkout.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { readCompileMessage } from '../../src/core/compile/readCompileMessage.ts';
import { readFunctionFile } from '../../src/core/function/readFunctionFile.ts';
import { withoutByteOrderMark } from '../../src/core/text/byteOrderMark.ts';
import { compilerLines, editorLines } from '../../src/core/text/lines.ts';
import { Folder } from './loneFunction.ts';
import { TsServer } from './tsserver.ts';

const root = path.resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { every: { type: 'string' }, typescript: { type: 'string' } },
});
const typescript = path.resolve(
    values.typescript ?? path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
);

interface Problem {
    readonly place: string;
    readonly text: string;
}

/** A text, and the type problems that the platform finds in it. */
interface Case {
    readonly name: string;
    readonly source: string;
    readonly problems: readonly Problem[];
    /** The platform's text ends before its end: it says no more than this much. */
    readonly isCut?: boolean;
}

/** Longer messages of the platform are cut. */
const longestMessage = 20_000;

const recorded = z.array(z.object({ name: z.string(), source: z.string(), apiMessage: z.string().nullable() }));

function recordedCases(file: string): readonly Case[] {
    const text = readFileSync(path.join(root, 'test/fixtures', file), 'utf8');
    return recorded.parse(JSON.parse(text)).map(({ name, source, apiMessage }) => ({
        name,
        source,
        isCut: (apiMessage?.length ?? 0) >= longestMessage,
        problems: (apiMessage === null ? [] : readCompileMessage(apiMessage, source))
            .filter(({ stage }) => stage === 'typecheck')
            .map(({ range, message }) => {
                const body = withoutByteOrderMark(source);
                // TypeScript counts lines a little differently from editors, and so does what VS Code gets from it.
                const { line, character } = compilerLines(body).positionAt(editorLines(body).offsetAt(range.start));
                return { place: `${line + 1}:${character + 1}`, text: message };
            }),
    }));
}

/** Public functions, of which the platform compiles all that are one file. */
function publicFunctions(checkout: string): readonly Case[] {
    const facts = z
        .object({ files: z.array(z.object({ path: z.string() })) })
        .parse(JSON.parse(readFileSync(path.join(root, 'test/fixtures/corpus-facts.json'), 'utf8')));
    const every = Number(values.every);
    const files =
        values.every === undefined
            ? facts.files.map((fact) => fact.path)
            : globSync('integrations/*/{actions,syncs}/*.ts', { cwd: checkout })
                  .sort()
                  .filter((_, index) => index % every === 0);
    return files
        .filter((file) => existsSync(path.join(checkout, file)))
        .map((name) => ({ name, source: readFileSync(path.join(checkout, name), 'utf8'), problems: [] }))
        .filter(({ name, source }) => readFunctionFile(name, source).singleFile);
}

interface Count {
    readonly what: string;
    cases: number;
    clean: number;
    platform: number;
    shown: number;
    same: number;
}

async function compare(what: string, cases: readonly Case[]): Promise<Count> {
    const count: Count = { what, cases: 0, clean: 0, platform: 0, shown: 0, same: 0 };
    const folder = new Folder();
    const server = new TsServer({ typescript, extension: path.join(root, 'out/package') });
    try {
        for (const { name, source, problems, isCut } of cases) {
            const text = withoutByteOrderMark(source);
            const file = folder.write('function.ts', text);
            server.open(file, text, folder.path);
            const shown = (await server.problems(file))
                .filter(({ category }) => category === 'error')
                .map(({ start, text: message }) => ({ place: `${start.line}:${start.offset}`, text: message }))
                .slice(0, isCut === true ? problems.length : undefined);
            server.closeAll();
            const [missing, extra] = [without(problems, shown), without(shown, problems)];
            count.cases++;
            count.clean += missing.length + extra.length === 0 ? 1 : 0;
            count.platform += problems.length;
            count.shown += shown.length;
            count.same += shown.length - extra.length;
            for (const each of missing) console.log(`${name}: not shown ${each.place} ${firstLine(each.text)}`);
            for (const each of extra) console.log(`${name}: only shown ${each.place} ${firstLine(each.text)}`);
        }
    } finally {
        await server.stop();
        folder.stop();
    }
    return count;
}

/** Those of one list that have no counterpart at the same place in another. */
function without(problems: readonly Problem[], others: readonly Problem[]): readonly Problem[] {
    const left = others.map(({ place }) => place);
    return problems.filter(({ place }) => {
        const at = left.indexOf(place);
        if (at !== -1) left.splice(at, 1);
        return at === -1;
    });
}

function firstLine(text: string): string {
    return text.split('\n')[0]?.slice(0, 140) ?? '';
}

const [checkout] = positionals;
const all = [...recordedCases('compile-cases.json'), ...recordedCases('compile-cases-more.json')];
const counts = [
    await compare(
        'cases with type problems',
        all.filter(({ problems }) => problems.length > 0),
    ),
    await compare(
        'cases without',
        all.filter(({ problems }) => problems.length === 0),
    ),
    ...(checkout === undefined ? [] : [await compare('public functions', publicFunctions(checkout))]),
];
const version = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(path.join(typescript, 'package.json'), 'utf8'))).version;
console.log(`\nTypeScript ${version}; the platform has 5.8.3. A problem agrees if line and column are the platform's.`);
console.table(
    counts.map(({ what, cases, clean, platform, shown, same }) => ({
        '': what,
        texts: cases,
        'without difference': clean,
        "platform's problems": platform,
        shown,
        'at its place': same,
        'of shown': shown === 0 ? '' : `${((100 * same) / shown).toFixed(1)} %`,
        "of platform's": platform === 0 ? '' : `${((100 * same) / platform).toFixed(1)} %`,
    })),
);
