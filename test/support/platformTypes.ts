import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import type tsModule from 'typescript';
import * as z from 'zod';
import { findNango } from '../functions-api/sandbox/nangoInstallation.ts';
import { Projects } from '../functions-api/sandbox/projects.ts';
import { platformChecks } from '../../src/core/compile/platformChecks.ts';

/** TypeScript as the platform's CLI brings it along. */
const typescript = z.custom<typeof tsModule>(
    (value) => typeof value === 'object' && value !== null && 'createProgram' in value,
);

/** A function's text with a name that tells it apart. */
export interface NamedText {
    readonly name: string;
    readonly text: string;
}

/** The type errors of functions, found as the platform's compiler finds them, all in one program. */
export async function typeErrorsOf(functions: readonly NamedText[]): Promise<readonly string[]> {
    const nango = findNango();
    const projects = new Projects(nango);
    try {
        const names = new Map(functions.map(({ name }, index) => [`f${index}.ts`, name]));
        const files = functions.map(({ text }, index) => [`github/all/f${index}.ts`, text] as const);
        const project = await projects.create(Object.fromEntries(files));
        const ts = typescript.parse(createRequire(nango.entry)('typescript'));
        const roots = [...names.keys()].map((file) => join(project.dir, 'github/all', file));
        const program = ts.createProgram(roots, optionsOf(ts));
        return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
            const line = file?.text.slice(file.text.lastIndexOf('\n', start - 1) + 1).split('\n', 1)[0] ?? '';
            const which = names.get(basename(file?.fileName ?? '')) ?? file?.fileName ?? '';
            return `${which}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} in ${line.trim()}`;
        });
    } finally {
        await projects.remove();
    }
}

/** The CLI's options, all that matter for what is reported. */
function optionsOf(ts: typeof tsModule): tsModule.CompilerOptions {
    return {
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        target: ts.ScriptTarget.ESNext,
        ...platformChecks,
    };
}
