import type { JobOutcome } from '../jobs.ts';
import type { EnvironmentName } from '../keys.ts';
import { splitDryRun, wholeOutput } from './commandText.ts';
import type { Sandbox } from './sandbox.ts';

const compileErrorExitCode = 10;
const inputsFolder = '.nango/runtime';

/** What is dry-run, on what. */
export interface DryRunOrder {
    readonly environment: EnvironmentName;
    readonly integrationId: string;
    readonly functionType: 'action' | 'sync';
    readonly connectionId: string;
    readonly code: string;
    /** Each goes into a file of its own; undefined when not given. */
    readonly inputs: Readonly<Record<'input' | 'metadata' | 'checkpoint', unknown>>;
    readonly lastSyncDate: string | undefined;
}

/** Compiles, then dry-runs (which compiles again), as the platform does. */
export async function dryRunFunction(sandbox: Sandbox, order: DryRunOrder): Promise<JobOutcome> {
    const path = `${order.integrationId}/${order.functionType}s/function`;
    const given = Object.entries(order.inputs).filter(([, value]) => value !== undefined);
    const files = {
        [`${path}.ts`]: order.code,
        'index.ts': `import './${path}.js';\n`,
        ...Object.fromEntries(given.map(([name, value]) => [fileOf(name), JSON.stringify(value)])),
    };
    const args = ['dryrun', 'function', order.connectionId];
    args.push('--environment', order.environment, '--integration-id', order.integrationId);
    args.push('--auto-confirm', '--no-interactive');
    args.push(...given.flatMap(([name]) => [`--${name}`, `@${fileOf(name)}`]));
    args.push(...(order.lastSyncDate === undefined ? [] : ['--lastSyncDate', order.lastSyncDate]));

    return sandbox.use(order.environment, files, async (project) => {
        const compile = await project.nango(['compile'], sandbox.limits.compileMs);
        const compileLog = wholeOutput(compile);
        if (compile.timedOut) {
            return failed('timeout', 'Compilation timed out', compileLog);
        }
        if (compile.exitCode !== 0) {
            return failed('compilation_error', compileLog || 'Compilation failed', compileLog);
        }
        const run = await project.nango(args, sandbox.limits.dryRunMs);
        const output = wholeOutput(run);
        if (run.timedOut) {
            return failed('timeout', 'Dry run timed out', output);
        }
        if (run.exitCode !== 0) {
            const code = run.exitCode === compileErrorExitCode ? 'compilation_error' : 'dryrun_error';
            return failed(code, output || 'Dry run failed', output);
        }
        return { status: 'success', ...splitDryRun(run.stdout.trimEnd()) };
    });
}

function fileOf(name: string): string {
    return `${inputsFolder}/nango-dryrun-${name}.json`;
}

function failed(code: string, message: string, output: string): JobOutcome {
    return { status: 'failed', output, error: { code, message } };
}
