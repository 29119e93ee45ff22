import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { namedDesktop } from './vscode/desktop.ts';
import { createProfile, type Profile, type ProfileOptions } from './vscode/profile.ts';

/** A run of mocha inside the extension host. */
export interface EditorTests extends ProfileOptions {
    /** Folders of the extensions under test. */
    readonly extensions: readonly string[];
    /** The CommonJS file whose `run` runs the tests. */
    readonly entry: string;
    /** What the window has open; nothing for an empty window. */
    readonly folder?: string;
    /** Reaches the extension host. */
    readonly env?: Readonly<Record<string, string>>;
    readonly timeoutSeconds?: number;
    /** Prints the workbench's log as well. */
    readonly verbose?: boolean;
    readonly output?: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream };
}

/**
 * Runs tests inside the extension host of VS Code: a desktop one where it is named, else code-server. Resolves to the
 * exit code: 0 passed, 1 failed, 124 timed out, 125 crashed.
 */
export async function runEditorTests(tests: EditorTests): Promise<number> {
    const profile = createProfile(tests);
    try {
        return await runTests({
            // A desktop VS Code is always started with every folder trusted.
            vscodeExecutablePath: (tests.workspaceTrust ? undefined : namedDesktop()) ?? writeShim(profile, tests),
            extensionDevelopmentPath: [...tests.extensions],
            extensionTestsPath: tests.entry,
            extensionTestsEnv: { ...tests.env },
            launchArgs: [
                ...(tests.folder === undefined ? [] : [tests.folder]),
                `--user-data-dir=${profile.userData}`,
                `--extensions-dir=${profile.extensions}`,
            ],
            ...tests.output,
        });
    } catch (error) {
        if (error instanceof TestRunFailedError) return error.code ?? 1;
        throw error;
    } finally {
        profile.stop();
    }
}

/** The executable that @vscode/test-electron starts instead of a desktop VS Code. */
function writeShim(profile: Profile, { workspaceTrust, verbose, timeoutSeconds = 300 }: EditorTests): string {
    const flags = [`--timeout-seconds=${timeoutSeconds}`];
    if (workspaceTrust) flags.push('--workspace-trust');
    if (verbose) flags.push('--verbose');
    const shim = path.join(import.meta.dirname, 'vscode/shim.ts');
    const file = path.join(profile.root, 'code');
    writeFileSync(file, `#!/bin/sh\nexec '${process.execPath}' '${shim}' ${flags.join(' ')} "$@"\n`, { mode: 0o755 });
    return file;
}
