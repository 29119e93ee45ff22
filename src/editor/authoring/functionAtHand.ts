import * as vscode from 'vscode';
import type { FoundFunction, FunctionType, Obstacle } from '../../core/function/functionFile.ts';
import type { ProviderUse } from '../../core/function/providerUse.ts';
import { targetsShape } from '../stateShapes.ts';
import { StoredState } from '../storedState.ts';
import type { Rekey } from './functionMoves.ts';
import { SchemaReader, type HeldSchemas } from './heldSchemas.ts';
import type { FunctionReader } from './functionReader.ts';

/** A function in a document: what compile, dry run and deploy work on. */
export interface FunctionAtHand {
    /** The document's URI: what drafts, runs and targets are kept by. */
    readonly key: string;
    readonly document: vscode.TextDocument;
    readonly found: FoundFunction;
    /** How it is sent; an on-event function has none. */
    readonly type: FunctionType;
    readonly name: string;
    /** The person has given it this name; a buffer that was never saved has none of its own. */
    readonly named: boolean;
    /** Empty until the path tells or the person has chosen. */
    readonly integration: string;
    readonly obstacles: readonly Obstacle[];
    /** What it does at its provider, as far as its text tells. */
    readonly providerUse: ProviderUse;
    /** Its schemas, read from the document's text as it is when asked. */
    readonly schemas: () => Promise<HeldSchemas>;
}

/** Turns documents into functions at hand, with the integration and name chosen before. */
export class Functions {
    private readonly reader: FunctionReader;
    private readonly schemas = new SchemaReader();
    private readonly targets: StoredState<
        Readonly<Record<string, { readonly integration: string; readonly name: string }>>
    >;
    private readonly changed = new vscode.EventEmitter<void>();
    /** Fired when an integration was chosen. */
    readonly onDidChange = this.changed.event;

    constructor(reader: FunctionReader, workspaceState: vscode.Memento) {
        this.reader = reader;
        this.targets = new StoredState(workspaceState, targetsShape);
    }

    /** The function that a document would run: the default export, else the first call found. */
    async in(document: vscode.TextDocument): Promise<FunctionAtHand | undefined> {
        const file = await this.reader.read(document);
        if (file === undefined) return undefined;
        const found = file.functions.find(({ exportForm }) => exportForm !== 'none') ?? file.functions[0];
        if (found === undefined) return undefined;
        const key = document.uri.toString();
        const chosen = (await this.targets.get())[key];
        const own = nameOf(found, document);
        return {
            key,
            document,
            found,
            type: found.type === 'onEvent' ? 'action' : found.type,
            name: chosen?.name ?? own,
            named: chosen !== undefined && chosen.name !== own,
            integration: chosen?.integration ?? found.integration ?? '',
            obstacles: file.obstacles,
            providerUse: file.providerUse,
            schemas: () => this.schemas.read(document),
        };
    }

    /** Remembers what the person chose for a function. */
    async choose(fn: FunctionAtHand, { integration, name }: { integration: string; name: string }): Promise<void> {
        await this.targets.update((targets) => ({ ...targets, [fn.key]: { integration, name } }));
        this.changed.fire();
    }

    /** Follows functions to their new names. */
    async rekey(rekey: Rekey): Promise<void> {
        await this.targets.update((targets) =>
            Object.fromEntries(
                Object.entries(targets).flatMap(([key, target]) => {
                    const to = rekey(key);
                    return to === undefined ? [] : [[to, target] as const];
                }),
            ),
        );
        this.changed.fire();
    }

    dispose(): void {
        this.changed.dispose();
    }
}

function nameOf(found: FoundFunction, document: vscode.TextDocument): string {
    if (found.name !== '' && document.uri.scheme !== 'untitled') return found.name;
    return document.uri.path
        .replace(/^.*\//, '')
        .replace(/\.\w+$/, '')
        .replace(/[^\w-]+/g, '-');
}
