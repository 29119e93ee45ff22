import * as vscode from 'vscode';
import { activeEnvironmentShape, environmentsShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import { firstEnvironment, type Environment } from './environment.ts';

/** The person's environments and which one this workspace uses. */
export class Environments {
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when an environment or the choice has changed. */
    readonly onDidChange = this.changed.event;

    private readonly stored: StoredState<readonly Environment[]>;
    private readonly activeHere: StoredState<string>;
    private readonly activeLast: StoredState<string>;

    constructor({ globalState, workspaceState }: Pick<vscode.ExtensionContext, 'globalState' | 'workspaceState'>) {
        this.stored = new StoredState(globalState, environmentsShape);
        this.activeHere = new StoredState(workspaceState, activeEnvironmentShape);
        this.activeLast = new StoredState(globalState, activeEnvironmentShape);
    }

    /** All of them; never empty. */
    async list(): Promise<readonly Environment[]> {
        const list = await this.stored.get();
        return list.length === 0 ? [firstEnvironment] : list;
    }

    /**
     * The one in use here. The first time, and where it is gone, the one used last elsewhere, else the first: from then
     * on it is this workspace's own, whatever other windows switch to.
     */
    async active(): Promise<Environment> {
        const list = await this.list();
        const here = await this.activeHere.get();
        const found = list.find(({ id }) => id === here);
        if (found !== undefined) return found;
        const last = await this.activeLast.get();
        const start = list.find(({ id }) => id === last) ?? list[0] ?? firstEnvironment;
        await this.activeHere.update(() => start.id);
        if (here !== '') this.changed.fire();
        return start;
    }

    /** Uses another environment in this workspace. */
    async activate(id: string): Promise<void> {
        await this.activeHere.update(() => id);
        await this.activeLast.update(() => id);
        this.changed.fire();
    }

    /** Adds an environment, or replaces the one of the same id. */
    async save(environment: Environment): Promise<void> {
        await this.stored.update((stored) => {
            const list = stored.length === 0 ? [firstEnvironment] : stored;
            const known = list.some(({ id }) => id === environment.id);
            return known
                ? list.map((other) => (other.id === environment.id ? environment : other))
                : [...list, environment];
        });
        this.changed.fire();
    }

    /** Forgets an environment; its key is the caller's to delete. */
    async remove(id: string): Promise<void> {
        await this.stored.update((list) => list.filter((environment) => environment.id !== id));
        this.changed.fire();
    }

    dispose(): void {
        this.changed.dispose();
    }
}
