import { wholeOutput } from './commandText.ts';
import { withoutProjectPath, type Sandbox } from './sandbox.ts';

/** How a compile ended. */
export type CompileOutcome =
    | { readonly kind: 'compiled'; readonly bundledJs: string }
    | { readonly kind: 'failed'; readonly message: string }
    | { readonly kind: 'timeout' };

/** Compiles one function as the platform does. The key's environment does not matter: nothing is called. */
export async function compileFunction(sandbox: Sandbox, code: string): Promise<CompileOutcome> {
    const files = {
        'function/functions/function.ts': code,
        'index.ts': "import './function/functions/function.js';\n",
    };
    return sandbox.use('dev', files, async (project) => {
        const run = await project.nango(['compile'], sandbox.limits.compileMs);
        if (run.timedOut) {
            return { kind: 'timeout' };
        }
        if (run.exitCode !== 0) {
            return { kind: 'failed', message: withoutProjectPath(wholeOutput(run)) || 'Compilation failed' };
        }
        return { kind: 'compiled', bundledJs: await project.read('build/function_functions_function.cjs') };
    });
}
