import type { RecordKind } from '../../../core/run/output/records.ts';
import type { RecordSort } from '../../../core/run/rows/recordOrder.ts';
import type { RunLists } from '../../../core/run/rows/rowsQuery.ts';
import type { ShownModelCheck } from '../../../protocol/shownCheck.ts';
import type { ShownModel } from '../../../protocol/shownRun.ts';
import { namedColumns, RecordMarks } from '../check/recordMarks.ts';
import type { PanelContext } from '../panel.ts';
import { OpenRecords } from './openRecords.ts';

/** Which records of which model a person looks at, in which order, and which of them stand open. */
export class RecordsChoice {
    readonly kinds = new Set<RecordKind>();
    text = '';
    /** Only what is marked. */
    only = false;
    sort: RecordSort | undefined;
    readonly #context: PanelContext;
    readonly #open = new Map<string, OpenRecords>();
    #chosenModel = '';
    #marks: { readonly check: ShownModelCheck; readonly of: RecordMarks } | undefined;

    constructor(context: PanelContext) {
        this.#context = context;
    }

    /** From now on the records of another model, all of them. */
    choose(model: string): void {
        this.#chosenModel = model;
        this.kinds.clear();
        this.sort = undefined;
        this.only = false;
    }

    get model(): ShownModel {
        const { models } = this.#context.run;
        return (
            models.find(({ model }) => model === this.#chosenModel) ?? models[0] ?? { model: '', records: [], total: 0 }
        );
    }

    /** What is known of how the records match their model; undefined where nothing was checked, or not yet. */
    get check(): ShownModelCheck | undefined {
        return this.#context.run.check?.models.find(({ name }) => name === this.model.model);
    }

    get marks(): RecordMarks | undefined {
        const { check } = this;
        if (check && this.#marks?.check !== check) this.#marks = { check, of: new RecordMarks(check) };
        return check && this.#marks?.of;
    }

    /** Names of columns that are not shown. */
    get hidden(): ReadonlySet<string> {
        return this.#context.hiddenColumns(this.model.model);
    }

    get open(): OpenRecords {
        const { model } = this.model;
        const known = this.#open.get(model);
        if (known) return known;
        const made = new OpenRecords(model, this.#context);
        this.#open.set(model, made);
        return made;
    }

    get query(): RunLists['records']['query'] {
        const { check } = this;
        return {
            model: this.model.model,
            kinds: [...this.kinds],
            text: this.text,
            sort: this.sort,
            ...(this.only && check ? { only: check.marked } : {}),
            open: this.open.all,
            ...(check ? { columns: namedColumns(check) } : {}),
        };
    }
}
