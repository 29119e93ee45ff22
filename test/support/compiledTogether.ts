import { KeyRing } from '../functions-api/auth.ts';
import { apiKeys } from '../functions-api/keys.ts';
import { wholeOutput } from '../functions-api/sandbox/commandText.ts';
import { platformLimits, Sandbox } from '../functions-api/sandbox/sandbox.ts';
import type { NamedScaffold } from './scaffolds.ts';

/**
 * What Nango's own CLI says of functions that it compiles in one project, each in an integration of its own: undefined
 * where all compile, else its output with the functions' names.
 */
export async function refusedTogether(functions: readonly NamedScaffold[]): Promise<string | undefined> {
    const paths = functions.map(({ answers }, index) => `of-${index}/${answers.type}s/function`);
    const files = Object.fromEntries(functions.map(({ text }, index) => [`${paths[index] ?? ''}.ts`, text]));
    const index = paths.map((path) => `import './${path}.js';\n`).join('');
    // Nothing is called: no server is asked.
    const sandbox = new Sandbox({
        keys: new KeyRing(apiKeys),
        limits: platformLimits,
        concurrency: 1,
        serverUrl: () => '',
    });
    try {
        return await sandbox.use('dev', { ...files, 'index.ts': index }, async (project) => {
            const run = await project.nango(['compile'], platformLimits.compileMs);
            if (run.exitCode === 0 && !run.timedOut) return undefined;
            return wholeOutput(run)
                .replace(/^ *Building .*\n/gm, '')
                .replace(/of-(\d+)\S*/g, (path, at: string) => `${path} (${functions[Number(at)]?.name ?? ''})`);
        });
    } finally {
        await sandbox.stop();
    }
}
