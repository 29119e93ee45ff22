import * as vscode from 'vscode';
import { emptyDraft, type Draft } from '../../../core/inputs/draft.ts';
import type { Rekey } from '../../authoring/functionMoves.ts';
import { draftsShape } from '../../stateShapes.ts';
import { StoredState } from '../../storedState.ts';

/** Writing waits until typing has paused for so long. Milliseconds. */
const pauseMs = 400;

/** What an edit makes of a draft: the parts that change. */
export type EditDraft = (draft: Draft) => Partial<Draft>;

/** What was typed for each function, remembered per function and environment. */
export class Drafts {
    private readonly stored: StoredState<Readonly<Record<string, Draft>>>;
    private readonly unsaved = new Map<string, Draft>();
    private readonly changed = new vscode.EventEmitter<string>();
    /** Fired with the key of a function whose draft has changed. */
    readonly onDidChange = this.changed.event;
    private timer: NodeJS.Timeout | undefined;
    private line: Promise<void> = Promise.resolve();

    constructor(workspaceState: vscode.Memento) {
        this.stored = new StoredState(workspaceState, draftsShape);
    }

    /** The draft; for an environment without one, that of another environment but for its connection. */
    async get(functionKey: string, environmentId: string): Promise<Draft> {
        const id = idOf(functionKey, environmentId);
        const unsaved = this.unsaved.get(id);
        if (unsaved !== undefined) return unsaved;
        const all = await this.stored.get();
        const own = all[id];
        if (own !== undefined) return own;
        const other = Object.entries(all).find(([key]) => key.startsWith(`${functionKey}\n`))?.[1];
        return other === undefined ? emptyDraft : { ...other, connection: '' };
    }

    /** Changes parts of a draft; edits see the draft as it is when their turn comes. */
    async change(functionKey: string, environmentId: string, part: Partial<Draft> | EditDraft): Promise<void> {
        const turn = this.line.then(async () => {
            const before = await this.get(functionKey, environmentId);
            const draft = { ...before, ...(typeof part === 'function' ? part(before) : part) };
            this.unsaved.set(idOf(functionKey, environmentId), draft);
        });
        this.line = turn.catch(() => undefined);
        await turn;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => void this.save(), pauseMs);
        this.changed.fire(functionKey);
    }

    /** Follows functions to their new names; a draft that is already there wins. */
    async rekey(rekey: Rekey): Promise<void> {
        await this.save();
        await this.stored.update((all) => {
            const stay = Object.entries(all).filter(([id]) => movedId(id, rekey) === id);
            const moved = Object.entries(all).flatMap(([id, draft]) => {
                const to = movedId(id, rekey);
                return to === undefined || to === id ? [] : [[to, draft] as const];
            });
            return { ...Object.fromEntries(moved), ...Object.fromEntries(stay) };
        });
    }

    /** Writes what is not written yet. */
    async save(): Promise<void> {
        clearTimeout(this.timer);
        const unsaved = new Map(this.unsaved);
        if (unsaved.size === 0) return;
        await this.stored.update((all) => ({ ...all, ...Object.fromEntries(unsaved) }));
        for (const [id, draft] of unsaved) if (this.unsaved.get(id) === draft) this.unsaved.delete(id);
    }

    dispose(): void {
        void this.save();
        this.changed.dispose();
    }
}

function movedId(id: string, rekey: Rekey): string | undefined {
    const [functionKey = '', environmentId = ''] = id.split('\n');
    const to = rekey(functionKey);
    return to === undefined ? undefined : idOf(to, environmentId);
}

function idOf(functionKey: string, environmentId: string): string {
    return `${functionKey}\n${environmentId}`;
}
