import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import * as z from 'zod';
import { findNango } from '../../../functions-api/sandbox/nangoInstallation.ts';
import { bundleOf } from '../../../probe/bundleOf.ts';
import { rules } from '../../../../src/core/lint/rules.ts';
import { ruleCases } from './cases/cases.ts';
import { applied, problemsOf } from './cases/lintCase.ts';

/** What a fix made of a text. */
interface Fixed {
    readonly name: string;
    readonly before: string;
    readonly after: string;
}

/** Within the CLI's folder, so that it and its own zod are found; nothing is written there. */
const { nangoDir } = findNango();
const folder = path.join(nangoDir, 'fixed');

describe('Quick fixes', function () {
    this.timeout(240_000);

    it('leave code that compiles', async () => {
        const fixed = fixedTexts();
        assert(fixed.length > 20);
        const options = await compilerOptions();
        const broken = typeErrors(
            new Map(fixed.map(({ after }, index) => [path.join(folder, `after${index}.ts`), after] as const)),
            options,
        );
        const wrong = fixed.flatMap(({ name, after }, index) => {
            const errors = broken.get(path.join(folder, `after${index}.ts`)) ?? [];
            return errors.length > 0 ? [`${name}: ${errors.join('; ')}\n${after}`] : [];
        });
        assert.deepEqual(wrong, []);
    });
});

describe('Rules that are errors', function () {
    this.timeout(240_000);

    it('stand for what the platform’s compiler refuses', async () => {
        const errors = new Set(rules.filter(({ severity }) => severity === 'error').map(({ id }) => id));
        const cases = ruleCases.filter(
            ({ rule, covers, source }) =>
                errors.has(rule) &&
                covers.length > 0 &&
                !refusedLater.has(rule) &&
                // Here, within the CLI's folder, it is found; where functions are compiled it is not.
                !source.includes('@nangohq/runner-sdk'),
        );
        const file = (index: number): string => path.join(folder, `before${index}.ts`);
        const found = typeErrors(
            new Map(cases.map(({ source }, index) => [file(index), source])),
            await compilerOptions(),
        );
        const accepted: string[] = [];
        for (const [index, { rule, source }] of cases.entries()) {
            if ((found.get(file(index)) ?? []).length > 0) continue;
            if ((await bundleOf(source)) !== undefined) accepted.push(`${rule}\n${source}`);
        }
        assert.deepEqual(accepted, []);
    });
});

/** Refused when the bundle is loaded, or when it is deployed: neither the type check nor the bundler sees them. */
const refusedLater: ReadonlySet<string> = new Set([
    ...['default-export-required', 'frequency-invalid', 'frequency-too-short', 'model-name-invalid'],
    ...['endpoint-model-count', 'duplicate-endpoint', 'track-deletes-incremental', 'function-name-invalid'],
]);

function fixedTexts(): Fixed[] {
    return ruleCases.flatMap((each) => {
        if (each.stillBroken) return [];
        const fixes = problemsOf(each, each.source).flatMap((problem) => problem.fixes);
        // Where there are several problems, each fix resolves one of them only.
        const isOne = each.covers.length === 1;
        return (isOne ? fixes : []).map((fix) => ({
            name: `${each.rule}, ${fix.title}`,
            before: each.source,
            after: applied(each.source, fix),
        }));
    });
}

/** Those of the platform's CLI. */
async function compilerOptions(): Promise<ts.CompilerOptions> {
    const module: unknown = await import(pathToFileURL(path.join(nangoDir, 'dist/zeroYaml/constants.js')).href);
    const { tsconfig } = z.object({ tsconfig: z.record(z.string(), z.union([z.boolean(), z.number()])) }).parse(module);
    return { ...tsconfig, types: ['node'] };
}

function typeErrors(
    sources: ReadonlyMap<string, string>,
    options: ts.CompilerOptions,
): ReadonlyMap<string, readonly string[]> {
    const host = ts.createCompilerHost(options);
    const real = ts.createCompilerHost(options);
    host.fileExists = (file) => sources.has(file) || real.fileExists(file);
    host.readFile = (file) => sources.get(file) ?? real.readFile(file);
    host.getSourceFile = (file, version) => {
        const source = sources.get(file);
        return source === undefined
            ? real.getSourceFile(file, version)
            : ts.createSourceFile(file, source, version, true);
    };
    const program = ts.createProgram([...sources.keys()], options, host);
    const found = new Map<string, string[]>();
    for (const file of sources.keys()) {
        const source = program.getSourceFile(file);
        const diagnostics = source
            ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
            : [];
        found.set(
            file,
            diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
        );
    }
    return found;
}
