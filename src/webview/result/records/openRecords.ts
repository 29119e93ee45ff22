import * as l10n from '@vscode/l10n';
import type { PanelContext } from '../panel.ts';
import { JsonTree } from '../tree/jsonTree.ts';

/** The records of a model that stand open in place, each with the tree that shows it. */
export class OpenRecords {
    readonly #trees = new Map<number, JsonTree>();
    readonly #context: PanelContext;
    readonly #model: string;

    constructor(model: string, context: PanelContext) {
        this.#model = model;
        this.#context = context;
    }

    /** The places of those that are open. */
    get all(): readonly number[] {
        return [...this.#trees.keys()];
    }

    tree(record: number): JsonTree | undefined {
        return this.#trees.get(record);
    }

    toggle(record: number): void {
        if (this.#trees.delete(record)) return;
        const part = { of: 'record', model: this.#model, record } as const;
        this.#trees.set(record, new JsonTree(`record-${this.#model}-${record}`, l10n.t('Record'), part, this.#context));
    }
}
