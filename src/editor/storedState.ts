import type * as vscode from 'vscode';

/** One thing kept between sessions. `read` checks a stored value; undefined means that it can't be used. */
export interface StateShape<Value> {
    readonly key: string;
    /** Grows when the shape changes in a way older code can't read. */
    readonly version: number;
    readonly initial: Value;
    /** Turns what an older or this version stored into a value. Loaded when something is stored, not before. */
    readonly read: (stored: unknown, version: number) => Promise<Value | undefined>;
}

/** A versioned, checked value in one of VS Code's mementos; changes are made one after the other. */
export class StoredState<Value> {
    private readonly memento: vscode.Memento;
    private readonly shape: StateShape<Value>;
    private line: Promise<unknown> = Promise.resolve();

    constructor(memento: vscode.Memento, shape: StateShape<Value>) {
        this.memento = memento;
        this.shape = shape;
    }

    /** What is stored; the initial value where nothing usable is. */
    async get(): Promise<Value> {
        await this.line;
        return this.load();
    }

    /** Replaces the value by what `change` makes of it. */
    update(change: (value: Value) => Value): Promise<Value> {
        const turn = this.line.then(async () => {
            const value = change(await this.load());
            await this.memento.update(this.shape.key, { version: this.shape.version, value });
            return value;
        });
        this.line = turn.catch(() => undefined);
        return turn;
    }

    private async load(): Promise<Value> {
        const stored: unknown = this.memento.get(this.shape.key);
        if (!isStored(stored)) return this.shape.initial;
        return (await this.shape.read(stored.value, stored.version)) ?? this.shape.initial;
    }
}

function isStored(stored: unknown): stored is { readonly version: number; readonly value: unknown } {
    return typeof stored === 'object' && stored !== null && 'value' in stored && 'version' in stored;
}
