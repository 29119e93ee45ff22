import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type tsModule from 'typescript';
import * as z from 'zod';
import { findNango } from '../functions-api/sandbox/nangoInstallation.ts';
import { Projects } from '../functions-api/sandbox/projects.ts';
import { allScaffolds } from '../support/scaffolds.ts';

/** TypeScript as the platform's CLI brings it along. */
const typescript = z.custom<typeof tsModule>(
    (value) => typeof value === 'object' && value !== null && 'createProgram' in value,
);

/** The CLI's options, all that matter for what is reported. */
function optionsOf(ts: typeof tsModule): tsModule.CompilerOptions {
    return {
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        target: ts.ScriptTarget.ESNext,
        strict: true,
        esModuleInterop: true,
        skipLibCheck: true,
        forceConsistentCasingInFileNames: true,
        allowUnusedLabels: false,
        allowUnreachableCode: false,
        exactOptionalPropertyTypes: true,
        noFallthroughCasesInSwitch: true,
        noImplicitOverride: true,
        noImplicitReturns: true,
        noPropertyAccessFromIndexSignature: true,
        noUncheckedIndexedAccess: true,
        noUnusedLocals: true,
        noUnusedParameters: true,
        noEmit: true,
    };
}

describe('new functions', function () {
    this.timeout('4m');

    it('compile as the platform compiles them, whatever was answered', async () => {
        const nango = findNango();
        const projects = new Projects(nango);
        try {
            const names = new Map<string, string>();
            const files = Object.fromEntries(
                allScaffolds().map(({ name, text }, index) => {
                    names.set(`f${index}.ts`, name);
                    return [`github/all/f${index}.ts`, text];
                }),
            );
            const project = await projects.create(files);
            const ts = typescript.parse(createRequire(nango.entry)('typescript'));
            const roots = [...names.keys()].map((name) => join(project.dir, 'github/all', name));
            const program = ts.createProgram(roots, optionsOf(ts));
            const problems = ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
                const line = file?.text.slice(file.text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
                const which = names.get(basename(file?.fileName ?? '')) ?? file?.fileName ?? '';
                return `${which}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} in ${line.trim()}`;
            });
            assert.ok(roots.length > 300, String(roots.length));
            assert.deepEqual(problems, []);
        } finally {
            await projects.remove();
        }
    });
});
