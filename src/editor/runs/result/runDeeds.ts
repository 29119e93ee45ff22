import * as vscode from 'vscode';
import type { RunState } from '../../../core/run/runState.ts';
import type { SecretMask } from '../../../core/secretMask.ts';
import type { ResultIntent, RowsQuestion } from '../../../protocol/resultIntent.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';
import type { TextDocuments } from '../../textDocuments.ts';
import type { RunStore } from '../runStore.ts';
import { HeldRuns } from './heldRuns.ts';
import type { RunPart } from './runDocument.ts';
import type { RunOutputs } from './runOutputs.ts';
import type { RunParts } from './runParts.ts';

/** Intents about what a run brought: all of it is at hand here, whatever the state holds. */
export type RunDeed =
    | RowsQuestion
    | Extract<
          ResultIntent,
          { readonly intent: 'copyValue' | 'copyOutput' | 'saveRecords' | 'openValue' | 'openDocument' }
      >;

/** What deeds work with. */
export interface RunDeedParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly documents: TextDocuments;
    readonly mask: SecretMask;
}

/** What a person does with what a run brought: looks at all of it, copies, opens and saves. */
export class RunDeeds {
    readonly held: HeldRuns;
    private readonly parts: RunDeedParts;

    constructor(parts: RunDeedParts) {
        this.parts = parts;
        this.held = new HeldRuns(parts);
    }

    /** Carries out an intent of a view that shows this run; gives the answer, where the view waits for one. */
    async carryOut(deed: RunDeed, shown: string | undefined): Promise<unknown> {
        switch (deed.intent) {
            case 'rowsWanted':
            case 'keySought':
            case 'valueSought':
            case 'markSought':
                return this.held.answer(deed);
            case 'copyValue':
                await vscode.env.clipboard.writeText(await this.held.textOf(deed.run, deed.part, deed.path));
                break;
            case 'copyOutput':
                await vscode.env.clipboard.writeText(await this.held.outputOf(deed.run, deed.mine));
                break;
            case 'saveRecords':
                await this.saveRecords(deed);
                break;
            case 'openValue':
                await this.openValue(deed);
                break;
            case 'openDocument':
                await this.openDocument(shown, deed.part, deed.model);
                break;
        }
        return undefined;
    }

    /** Opens a part of a run as a document; without a part, what matters most. */
    async openDocument(key: string | undefined, part?: RunPart, model?: string): Promise<void> {
        const whole = await this.wholeOf(key);
        if (whole === undefined) return;
        const { run, parts } = whole;
        const first = run.dryRun?.result !== undefined ? 'result' : parts.models.size > 0 ? 'records' : 'output';
        const { openRunDocument } = await import('./runDocument.ts');
        await openRunDocument(this.parts.documents, run, parts, part ?? first, model);
    }

    /** Asks what of a run is to be saved, and saves it. */
    async save(key: string | undefined): Promise<void> {
        const whole = await this.wholeOf(key);
        if (whole === undefined) return;
        const { saveRun } = await import('./export/saveRun.ts');
        await saveRun(whole.run, whole.parts, this.parts.mask);
    }

    /** Copies a report of a run, for an issue or a pull request. */
    async copyAsMarkdown(key: string | undefined, shownOf: (run: RunState) => Promise<ShownRun>): Promise<void> {
        const whole = await this.wholeOf(key);
        if (whole === undefined) return;
        const { markdownOf } = await import('./export/markdownOf.ts');
        const text = markdownOf(whole.run, await shownOf(whole.run), whole.parts);
        await vscode.env.clipboard.writeText(this.parts.mask.apply(text));
    }

    private async wholeOf(
        key: string | undefined,
    ): Promise<{ readonly run: RunState; readonly parts: RunParts } | undefined> {
        const run = key === undefined ? undefined : await this.parts.store.withReport(key);
        const parts = run && (await this.held.partsOf(run.key));
        return run && parts && { run, parts };
    }

    private async saveRecords({
        run: key,
        query,
    }: Extract<RunDeed, { readonly intent: 'saveRecords' }>): Promise<void> {
        if (query.list !== 'records') return;
        const run = this.parts.store.get(key);
        const found = await this.held.recordsOf(key, query);
        if (run === undefined || found === undefined) return;
        const { saveRecords } = await import('./export/saveRun.ts');
        await saveRecords(run, { ...found, model: query.model, named: query.columns?.named }, this.parts.mask);
    }

    private async openValue({
        run: key,
        part,
        path,
    }: Extract<RunDeed, { readonly intent: 'openValue' }>): Promise<void> {
        const run = this.parts.store.get(key);
        if (run === undefined) return;
        const text = await this.held.textOf(key, part, path);
        const { openValueDocument } = await import('./runDocument.ts');
        await openValueDocument(this.parts.documents, run, part, path, text);
    }
}
