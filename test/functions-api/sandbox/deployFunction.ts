import type { JobOutcome } from '../jobs.ts';
import type { EnvironmentName } from '../keys.ts';
import { splitDeployment, wholeOutput } from './commandText.ts';
import type { Sandbox } from './sandbox.ts';

const compileErrorExitCode = 10;

/** What is deployed, to where. */
export interface DeployOrder {
    readonly environment: EnvironmentName;
    readonly integrationId: string;
    readonly functionType: 'action' | 'sync';
    readonly functionName: string;
    readonly code: string;
    readonly version: string | undefined;
    readonly allowDestructive: boolean;
    /** `repo` plays a deployment from a repository, which protects the function from this API. */
    readonly source: 'standalone' | 'repo';
}

/** Deploys one function with the CLI, which calls back to the server to store it. */
export async function deployFunction(sandbox: Sandbox, order: DeployOrder): Promise<JobOutcome> {
    const path = `${order.integrationId}/${order.functionType}s/${order.functionName}`;
    const files = { [`${path}.ts`]: order.code, 'index.ts': `import './${path}.js';\n` };
    const args = ['deploy', order.environment, '--integration', order.integrationId];
    args.push(`--${order.functionType}`, order.functionName, '--auto-confirm', '--no-interactive');
    args.push(...(order.version === undefined ? [] : ['--version', order.version]));
    args.push(...(order.allowDestructive ? ['--allow-destructive'] : []));
    const env = { NANGO_DEPLOY_AUTO_CONFIRM: 'true', NANGO_DEPLOY_SOURCE: order.source };

    return sandbox.use(order.environment, files, async (project) => {
        const run = await project.nango(args, sandbox.limits.deployMs, env);
        const output = wholeOutput(run);
        if (run.timedOut) {
            return { status: 'failed', output, error: { code: 'timeout', message: 'Deployment timed out' } };
        }
        if (run.exitCode !== 0) {
            const code = run.exitCode === compileErrorExitCode ? 'compilation_error' : 'deployment_error';
            return { status: 'failed', output, error: { code, message: output || 'Deployment failed' } };
        }
        const { deployed, deployedFunctions, ...text } = splitDeployment(run.stdout.trimEnd());
        return { status: 'success', output: text.output, deployed, deployedFunctions };
    });
}
