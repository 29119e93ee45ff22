import type { CommandResult } from './command.ts';

/** Both streams as one text: stdout first, stderr after it unless it says the same. */
export function wholeOutput({ stdout, stderr }: Pick<CommandResult, 'stdout' | 'stderr'>): string {
    const first = stdout.trimEnd();
    const second = stderr.trimEnd();
    return [first, second === first ? '' : second].filter((text) => text !== '').join('\n');
}

/** What a successful dry run printed, apart from the value that an action returned. */
export interface DryRunText {
    readonly output: string;
    readonly hasResult: boolean;
    readonly result?: unknown;
}

/** Drops the compile log, and cuts the JSON after the last `Done` off as the result. */
export function splitDryRun(stdout: string): DryRunText {
    const lines = from(stdout, (line) => line.startsWith('Executing ->'));
    const done = lines.findLastIndex((line) => line.trim() === 'Done');
    const whole = lines.join('\n').trim();
    if (done === -1) {
        return { output: whole, hasResult: false };
    }
    const upToDone = lines
        .slice(0, done + 1)
        .join('\n')
        .trim();
    const rest = lines
        .slice(done + 1)
        .join('\n')
        .trim();
    if (rest === '' || rest === 'no output') {
        return { output: upToDone, hasResult: false };
    }
    try {
        const result: unknown = JSON.parse(rest);
        return { output: upToDone, hasResult: true, result };
    } catch {
        return { output: whole, hasResult: false };
    }
}

/** What a successful deployment printed, and what it says of the functions. */
export interface DeploymentText {
    readonly output: string;
    readonly deployed: boolean;
    readonly deployedFunctions: readonly { readonly name: string; readonly version: string }[];
}

/** Drops the compile log, and reads the `- name@version` lines. A version ends at its first blank. */
export function splitDeployment(stdout: string): DeploymentText {
    const lines = from(stdout, (line) => line === '✓ Packaging' || line.startsWith('✓ Acquiring remote state'));
    const output = lines.join('\n').trim();
    const deployedFunctions = [...output.matchAll(/^- ([^@\n]+)@(\S+)/gm)].map(([, name = '', version = '']) => ({
        name: name.trim(),
        version,
    }));
    return { output, deployed: /✓ Deployed|Successfully deployed the functions:/i.test(output), deployedFunctions };
}

function from(text: string, isFirst: (line: string) => boolean): string[] {
    const lines = text.trim().split(/\r?\n/);
    const index = lines.findIndex(isFirst);
    return lines.slice(Math.max(0, index));
}
