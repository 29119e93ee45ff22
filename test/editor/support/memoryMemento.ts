import type * as vscode from 'vscode';

/** A memento that outlives the window that it stands for; values are kept as JSON, as VS Code keeps them. */
export class MemoryMemento implements vscode.Memento {
    readonly #values = new Map<string, string>();

    keys(): readonly string[] {
        return [...this.#values.keys()];
    }

    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as VS Code declares it
    get<Value>(key: string): Value | undefined;
    get<Value>(key: string, initial: Value): Value;
    get(key: string, initial?: unknown): unknown {
        const text = this.#values.get(key);
        const value: unknown = text === undefined ? initial : JSON.parse(text);
        return value;
    }

    update(key: string, value: unknown): Promise<void> {
        if (value === undefined) this.#values.delete(key);
        else this.#values.set(key, JSON.stringify(value));
        return Promise.resolve();
    }

    setKeysForSync(_keys: readonly string[]): void {
        // Nothing is synchronised here.
    }

    /** Everything kept, as text to search. */
    text(): string {
        return [...this.#values].flat().join('\n');
    }
}
