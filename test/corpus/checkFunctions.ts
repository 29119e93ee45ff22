/**
 * Reads public functions and compares with facts about them.
 * `node test/corpus/checkFunctions.ts <checkout of the repository that the facts name> [<facts.json>]`
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { FunctionFile } from '../../src/core/function/functionFile.ts';
import { readFunctionFile } from '../../src/core/function/readFunctionFile.ts';

const factSchema = z.object({
    path: z.string(),
    integration: z.string(),
    functionName: z.string(),
    kind: z.enum(['action', 'sync']),
    singleFile: z.boolean(),
    /** 1-based. */
    createCallLine: z.number(),
    createCallColumn: z.number(),
    exportForm: z.string(),
});
const factsSchema = z.object({ source: z.string(), files: z.array(factSchema) });

const [checkout, factsPath = new URL('../fixtures/corpus-facts.json', import.meta.url)] = process.argv.slice(2);
if (checkout === undefined) {
    console.error('Name the folder of a checkout.');
    process.exit(2);
}
const { source, files } = factsSchema.parse(JSON.parse(readFileSync(factsPath, 'utf8')));
const commit = source.split('@')[1] ?? '';
const read = contentReader(checkout, commit);

const wrong = files.filter((fact) => {
    const text = read(fact.path);
    const differences = text === undefined ? ['not there'] : differencesOf(fact, readFunctionFile(fact.path, text));
    if (differences.length > 0) {
        console.log(`${fact.path}: ${differences.join('; ')}`);
    }
    return differences.length > 0;
});
console.log(`${String(files.length - wrong.length)} of ${String(files.length)} as the facts say`);
countAll(checkout);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** From the commit where the folder is a repository that has it, else from the files as they lie. */
function contentReader(folder: string, revision: string): (file: string) => string | undefined {
    const git = (...args: string[]): string =>
        execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    try {
        git('cat-file', '-e', `${revision}^{commit}`);
        return (file) => git('show', `${revision}:${file}`);
    } catch {
        console.log(`No commit ${revision} in ${folder}: reading the files as they are.`);
        return (file) => {
            try {
                return readFileSync(path.join(folder, file), 'utf8');
            } catch {
                return undefined;
            }
        };
    }
}

function differencesOf(fact: z.infer<typeof factSchema>, { functions, singleFile }: FunctionFile): string[] {
    const [found] = functions;
    if (functions.length !== 1 || found === undefined) {
        return [`${String(functions.length)} functions`];
    }
    const pairs: [string, unknown, unknown][] = [
        ['kind', found.type, fact.kind],
        ['name', found.name, fact.functionName],
        ['integration', found.integration, fact.integration],
        ['line', found.call.line + 1, fact.createCallLine],
        ['column', found.call.character + 1, fact.createCallColumn],
        ['exportForm', found.exportForm, fact.exportForm],
        ['singleFile', singleFile, fact.singleFile],
    ];
    return pairs.flatMap(([name, ours, theirs]) =>
        ours === theirs ? [] : [`${name} ${String(ours)}, not ${String(theirs)}`],
    );
}

/** Every function of the checkout, as far as its files lie there. */
function countAll(folder: string): void {
    const counts = new Map<string, number>();
    const count = (what: string): void => {
        counts.set(what, (counts.get(what) ?? 0) + 1);
    };
    const paths = globSync('integrations/*/{actions,syncs}/*.ts', { cwd: folder });
    const started = performance.now();
    for (const file of paths) {
        const { functions, singleFile, obstacles } = readFunctionFile(
            file,
            readFileSync(path.join(folder, file), 'utf8'),
        );
        count(
            `${path.basename(path.dirname(file))} with ${functions.map(({ type }) => type).join(' and ') || 'nothing'}`,
        );
        functions.forEach(({ exportForm }) => {
            count(`export form ${exportForm}`);
        });
        count(singleFile ? 'single file' : 'several files');
        new Set(obstacles.map(({ code }) => code)).forEach((code) => {
            count(`files with ${code}`);
        });
    }
    const each = (performance.now() - started) / Math.max(paths.length, 1);
    console.log(`${String(paths.length)} functions, ${each.toFixed(2)} ms each`);
    console.log(
        [...counts]
            .sort()
            .map(([what, times]) => `${String(times).padStart(6)} ${what}`)
            .join('\n'),
    );
}
