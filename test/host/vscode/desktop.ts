import { existsSync } from 'node:fs';
import { findProgram } from '../install/findProgram.ts';

const MAC = '/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code';

/** The desktop VS Code that the person named, if any. */
export function namedDesktop(): string | undefined {
    const { NANGO_VSCODE: ours, VSCODE_EXECUTABLE: common } = process.env;
    return [ours, common].find((name) => name !== undefined && name !== '');
}

/** A desktop VS Code to show to a person: the named one, else one that is installed where there is a screen. */
export function findDesktop(): string | undefined {
    const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
    const named = namedDesktop();
    if (named !== undefined) return named;
    if (process.platform === 'linux' && !x11 && !wayland) return undefined;
    if (process.platform === 'darwin' && existsSync(MAC)) return MAC;
    const found = findProgram(process.platform === 'win32' ? ['code.cmd'] : ['code']);
    // In the terminal of a remote window `code` only talks to that window.
    return found?.includes('remote-cli') ? undefined : found;
}
