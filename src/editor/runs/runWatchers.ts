import type { RunEvent } from '../../core/run/runState.ts';
import type { Watching } from '../../workflows/dryRun.ts';

interface Watcher {
    readonly controller: AbortController;
    wake: () => void;
}

/** The runs that this window watches, by their keys. */
export class RunWatchers {
    private readonly watchers = new Map<string, Watcher>();

    has(key: string): boolean {
        return this.watchers.has(key);
    }

    /**
     * Watches a run to its end, and hands on what happens. `isStopped`: the person watches no more; only what was on its
     * way still comes.
     */
    async watch(
        key: string,
        events: (watching: Watching) => AsyncIterable<RunEvent>,
        happened: (event: RunEvent, isStopped: () => boolean) => Promise<void>,
    ): Promise<void> {
        const watcher: Watcher = { controller: new AbortController(), wake: () => undefined };
        this.watchers.set(key, watcher);
        const { signal } = watcher.controller;
        try {
            for await (const event of events({ signal, onWait: (wake) => (watcher.wake = wake) }))
                await happened(event, () => signal.aborted);
        } finally {
            if (this.watchers.get(key) === watcher) this.watchers.delete(key);
        }
    }

    /** Looks no more at a run. */
    stop(key: string): void {
        this.watchers.get(key)?.controller.abort();
    }

    /** Ends the wait for the next look. */
    wake(key: string): void {
        this.watchers.get(key)?.wake();
    }

    dispose(): void {
        for (const { controller } of this.watchers.values()) controller.abort();
    }
}
