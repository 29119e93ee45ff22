/**
 * Stands in for VS Code's executable where @vscode/test-electron wants one: understands the arguments that a test run
 * passes and runs the tests in code-server.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { runExtensionTests } from './extensionTests.ts';
import { exitOnSignals } from './exitOnSignals.ts';

const string = { type: 'string' } as const;
const boolean = { type: 'boolean' } as const;
const options = {
    extensionDevelopmentPath: { ...string, multiple: true },
    extensionTestsPath: string,
    'user-data-dir': string,
    'extensions-dir': string,
    // What VS Code itself has no arguments for.
    'workspace-trust': boolean,
    'timeout-seconds': string,
    verbose: boolean,
} as const;
const Arguments = z.object({
    extensionDevelopmentPath: z.array(z.string()),
    extensionTestsPath: z.string(),
    'user-data-dir': z.string(),
    'extensions-dir': z.string(),
    'workspace-trust': z.boolean().default(false),
    'timeout-seconds': z.coerce.number(),
    verbose: z.boolean().default(false),
});

exitOnSignals();
const { values, positionals } = parseArgs({ strict: false, allowPositionals: true, options });
const args = Arguments.parse(values);
process.exitCode = await runExtensionTests({
    root: path.dirname(args['user-data-dir']),
    userData: args['user-data-dir'],
    extensions: args['extensions-dir'],
    developed: args.extensionDevelopmentPath,
    entry: args.extensionTestsPath,
    folder: positionals[0],
    workspaceTrust: args['workspace-trust'],
    timeoutSeconds: args['timeout-seconds'],
    env: {},
    verbose: args.verbose,
});
