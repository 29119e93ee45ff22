import type * as vscode from 'vscode';
import type { Rekey } from '../../authoring/functionMoves.ts';
import { ignoredPathsShape } from '../../stateShapes.ts';
import { StoredState } from '../../storedState.ts';

/** The paths that are left out when runs of a function are compared. */
export class IgnoredPaths {
    private readonly stored: StoredState<Readonly<Record<string, readonly string[]>>>;

    constructor(workspaceState: vscode.Memento) {
        this.stored = new StoredState(workspaceState, ignoredPathsShape);
    }

    async of(functionKey: string): Promise<readonly string[]> {
        return (await this.stored.get())[functionKey] ?? [];
    }

    async change(functionKey: string, change: (paths: readonly string[]) => readonly string[]): Promise<void> {
        await this.stored.update((all) => ({ ...all, [functionKey]: change(all[functionKey] ?? []) }));
    }

    /** Follows functions to their new names. */
    async rekey(rekey: Rekey): Promise<void> {
        await this.stored.update((all) =>
            Object.fromEntries(
                Object.entries(all).flatMap(([key, paths]) => {
                    const to = rekey(key);
                    return to === undefined ? [] : [[to, paths] as const];
                }),
            ),
        );
    }
}
