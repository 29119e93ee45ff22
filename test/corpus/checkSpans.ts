/**
 * Compares where we put type errors with where TypeScript itself puts them, over the recorded compile cases and with
 * the platform's own options. `node test/corpus/checkSpans.ts <folder whose node_modules holds nango and zod>`
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import * as z from 'zod';
import { readCompileMessage } from '../../src/core/compile/readCompileMessage.ts';
import { withoutByteOrderMark } from '../../src/core/text/byteOrderMark.ts';
import { editorLines } from '../../src/core/text/lines.ts';
import { platformChecks } from '../../src/core/compile/platformChecks.ts';

const casesSchema = z.array(z.object({ name: z.string(), source: z.string(), apiMessage: z.string().nullable() }));

/** What the CLI sets; everything else is TypeScript's default. */
const platformOptions: ts.CompilerOptions = {
    module: ts.ModuleKind.Node16,
    moduleResolution: ts.ModuleResolutionKind.Node16,
    target: ts.ScriptTarget.ESNext,
    ...platformChecks,
    types: ['node'],
};

const [folder = '.'] = process.argv.slice(2);
const file = path.resolve(folder, 'function.ts');
const shown = { text: '', version: 0 };
const service = ts.createLanguageService({
    getCompilationSettings: () => platformOptions,
    getScriptFileNames: () => [file],
    getScriptVersion: (name) => (name === file ? String(shown.version) : '1'),
    getScriptSnapshot: (name) => {
        const content = name === file ? shown.text : ts.sys.readFile(name);
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
    getCurrentDirectory: () => path.resolve(folder),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    // The packages are links into one installation.
    realpath: (name) => ts.sys.realpath?.(name) ?? name,
});

const counts = { errors: 0, starts: 0, ends: 0 };
const cases = readFileSync(new URL('../fixtures/compile-cases.json', import.meta.url), 'utf8');
for (const { name, source, apiMessage } of casesSchema.parse(JSON.parse(cases))) {
    if (!apiMessage?.includes('✗ Typechecking')) {
        continue;
    }
    const text = withoutByteOrderMark(source);
    shown.text = text;
    shown.version++;
    const program = service.getProgram();
    const found = program ? ts.getPreEmitDiagnostics(program).filter(({ file: where }) => where !== undefined) : [];
    const lines = editorLines(text);
    const problems = readCompileMessage(apiMessage, source);
    if (problems.length !== found.length) {
        console.log(`${name}: ${String(found.length)} errors here, ${String(problems.length)} recorded`);
        continue;
    }
    problems.forEach(({ range }, index) => {
        const { start = 0, length = 0 } = found[index] ?? {};
        const ours = { from: lines.offsetAt(range.start), to: lines.offsetAt(range.end) };
        const startsRight = ours.from === start;
        // An empty stretch can't be seen: ours then reaches on.
        const endsRight = length === 0 || ours.to === start + length;
        counts.errors++;
        counts.starts += startsRight ? 1 : 0;
        counts.ends += endsRight ? 1 : 0;
        if (!startsRight || !endsRight) {
            const theirs = text.slice(start, start + length);
            console.log(`${name}: ${JSON.stringify(text.slice(ours.from, ours.to))}, not ${JSON.stringify(theirs)}`);
        }
    });
}
console.log(
    `${String(counts.errors)} type errors: ${String(counts.starts)} starts and ${String(counts.ends)} ends right`,
);
