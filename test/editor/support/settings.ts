import * as vscode from 'vscode';

/** A setting of the person for each test of a suite. */
export function useSetting(name: string, value: unknown): void {
    const set = (to: unknown): Thenable<void> =>
        vscode.workspace.getConfiguration('nango').update(name, to, vscode.ConfigurationTarget.Global);
    beforeEach(() => set(value));
    afterEach(() => set(undefined));
}
