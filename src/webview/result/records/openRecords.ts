import * as l10n from '@vscode/l10n';
import type { ShownRecord } from '../../../protocol/shownRun.ts';
import type { PanelContext } from '../panel.ts';
import { JsonTree } from '../tree/jsonTree.ts';

/** The records that stand open in place, each with the tree that shows it. */
export class OpenRecords {
    readonly #trees = new Map<ShownRecord, JsonTree>();
    readonly #context: PanelContext;
    #count = 0;

    constructor(context: PanelContext) {
        this.#context = context;
    }

    tree(record: ShownRecord): JsonTree | undefined {
        return this.#trees.get(record);
    }

    toggle(record: ShownRecord): void {
        if (this.close(record)) return;
        this.#count += 1;
        const tree = new JsonTree(`record-${this.#count}`, l10n.t('Record'), this.#context);
        this.#trees.set(record, tree.show(record.value));
    }

    close(record: ShownRecord): boolean {
        return this.#trees.delete(record);
    }

    /** The same records came again as new objects: what is open stays open. */
    follow(before: readonly ShownRecord[], after: readonly ShownRecord[]): void {
        for (const [record, tree] of [...this.#trees]) {
            const next = after[before.indexOf(record)];
            if (!next) continue;
            this.#trees.delete(record);
            this.#trees.set(next, tree.show(next.value));
        }
    }

    get none(): boolean {
        return this.#trees.size === 0;
    }
}
