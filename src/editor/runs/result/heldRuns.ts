import type { ReadOutput } from '../../../core/run/output/readOutput.ts';
import { valueAt } from '../../../core/run/rows/jsonPath.ts';
import type { RunRecord } from '../../../core/run/rows/record.ts';
import { recordOrder, type RecordWish } from '../../../core/run/rows/recordOrder.ts';
import type { TreePart } from '../../../core/run/rows/rowsQuery.ts';
import { hasEnded, type RunState } from '../../../core/run/runState.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import { joined, jsonPieces, textParts } from '../../../core/text/jsonPieces.ts';
import type { RowsQuestion } from '../../../protocol/resultIntent.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';
import type { RowsAnswer } from '../../../protocol/rowsMessage.ts';
import { takeSlices } from '../../slices.ts';
import type { RunStore } from '../runStore.ts';
import { HeldRows } from './heldRows.ts';
import type { RunOutputs } from './runOutputs.ts';
import { openingQuestion } from './openingQuestion.ts';
import { RunParts } from './runParts.ts';

/** The run shown, and the one before it while it goes on. */
const mostShown = 2;

/** The runs that are shown, whole: what is too large for the state is asked for here, a window of rows or a value at a time. */
export class HeldRuns {
    private readonly store: RunStore;
    private readonly outputs: RunOutputs;
    private readonly mask: SecretMask;
    private readonly rows = new HeldRows();
    private readonly shown = new Map<string, { readonly run: RunState; readonly parts: RunParts }>();

    constructor(parts: { readonly store: RunStore; readonly outputs: RunOutputs; readonly mask: SecretMask }) {
        this.store = parts.store;
        this.outputs = parts.outputs;
        this.mask = parts.mask;
    }

    /** A run taken apart; it is kept as long as it is shown. */
    take(run: RunState, output: ReadOutput | undefined): RunParts {
        const known = this.shown.get(run.key);
        if (known?.run.dryRun === run.dryRun && known?.run.phase === run.phase) return known.parts;
        const parts = new RunParts(run, output);
        this.shown.delete(run.key);
        this.shown.set(run.key, { run, parts });
        for (const oldest of [...this.shown.keys()].slice(0, -mostShown)) this.shown.delete(oldest);
        this.rows.keepOnly([...this.shown.values()].map(({ parts: each }) => each));
        return parts;
    }

    /** The answer to a question about rows, without secrets; undefined where there is none. */
    async answer(asked: RowsQuestion): Promise<unknown> {
        const parts = await this.partsOf(asked.run);
        if (parts === undefined) return undefined;
        if (asked.intent !== 'rowsWanted') return this.rows.seek(parts, asked);
        const answer = await this.rows.answer(parts, asked);
        return answer && this.masked(answer);
    }

    /** The rows at which a view opens a run, without secrets; undefined where they came with the state. */
    async ahead(run: ShownRun): Promise<unknown> {
        const asked = openingQuestion(run);
        const rows = asked && (await this.answer(asked));
        return rows && { type: 'rowsAhead', query: asked.query, rows };
    }

    /** A value as a person pastes it, without secrets: a text as it is, anything else as JSON. */
    async textOf(key: string, part: TreePart, path: string): Promise<string> {
        const value = valueAt((await this.partsOf(key))?.value(part), path);
        return this.maskedText(typeof value === 'string' ? textParts(value, textSize) : jsonPieces(value, 2));
    }

    /** The output, or the function's own lines of it, without secrets. */
    async outputOf(key: string, mine: boolean): Promise<string> {
        const { lines } = (await this.partsOf(key)) ?? {};
        if (lines === undefined) return '';
        return this.maskedText(
            (function* () {
                let before = '';
                for (let line = 0; line < lines.length; line++) {
                    if (mine && lines.sourceAt(line) !== 'function') continue;
                    yield before + lines.textAt(line);
                    before = '\n';
                }
            })(),
        );
    }

    /** Undefined for a run that is gone. */
    async partsOf(key: string): Promise<RunParts | undefined> {
        const run = await this.store.withReport(key);
        return run && this.take(run, hasEnded(run) ? await this.outputs.of(run) : undefined);
    }

    /** The records of a model as they are shown; undefined for a run that is gone. */
    async recordsOf(
        key: string,
        { model, ...wish }: RecordWish & { readonly model: string },
    ): Promise<{ readonly records: readonly RunRecord[]; readonly all: number } | undefined> {
        const all = (await this.partsOf(key))?.records(model);
        if (all === undefined) return undefined;
        const order = await takeSlices(recordOrder(all, wish));
        return { records: order.flatMap((place) => all[place] ?? []), all: all.length };
    }

    private maskedText(pieces: Iterable<string>): Promise<string> {
        return takeSlices(joined(pieces, (block) => this.mask.apply(block)));
    }

    /** Lengths of lines are no text: they stay as they are. */
    private masked(answer: RowsAnswer): unknown {
        if (answer.type !== 'rows' || answer.kind === 'output')
            return { ...answer, ...('rows' in answer ? { rows: this.mask.applyToJson(answer.rows) } : {}) };
        return this.mask.applyToJson(answer);
    }
}

const textSize = 256 * 1024;
