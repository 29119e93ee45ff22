import * as l10n from '@vscode/l10n';
import { compareRuns, type ComparedRun } from '../../../core/run/compare/compareRuns.ts';
import { fetchedWords } from '../../../core/run/compare/fetchedWords.ts';
import { comparedParts, type RunDifference } from '../../../core/run/compare/runDifference.ts';
import { outcomeWord } from '../../../core/run/history/outcomeWord.ts';
import type { RunState } from '../../../core/run/runState.ts';
import type { ComparedGroup, ComparedHead, ShownComparison } from '../../../protocol/comparison.ts';
import type { ResultIntent } from '../../../protocol/resultIntent.ts';
import type { TextDocuments } from '../../textDocuments.ts';
import { takeSlices } from '../../slices.ts';
import type { Outcomes } from '../result/outcomes.ts';
import type { RunOutputs } from '../result/runOutputs.ts';
import type { RunStore } from '../runStore.ts';
import type { RunTexts } from '../runTexts.ts';
import type { IgnoredPaths } from './ignoredPaths.ts';
import { shownDifference } from './shownDifference.ts';

/** What runs are compared with. */
export interface ComparisonParts {
    readonly store: RunStore;
    readonly outputs: RunOutputs;
    readonly outcomes: Outcomes;
    readonly texts: RunTexts;
    readonly documents: TextDocuments;
    readonly ignoredPaths: IgnoredPaths;
}

/** Of many differences so many travel at a time. */
const mostAtOnce = 300;

/** Both runs as they were read, and what they differ in. */
interface Made {
    readonly before: ComparedRun;
    readonly after: ComparedRun;
    readonly ignored: readonly string[];
    readonly sentence: string;
    /** Undefined while they are compared. */
    readonly differences?: readonly RunDifference[];
    readonly groups: readonly ComparedGroup[];
}

/** An intent of the view while it compares. */
export type CompareIntent = Extract<
    ResultIntent,
    {
        readonly intent:
            'showDifferences' | 'openDifference' | 'openCompared' | 'ignorePath' | 'stopIgnoring' | 'swapCompared';
    }
>;

/** Two runs of the store, compared in the result view. */
export class OpenComparison {
    private readonly parts: ComparisonParts;
    private readonly changed: () => void;
    private keys: readonly [before: string, after: string];
    private made: Made | undefined;
    private comparing = new AbortController();
    private from = 0;

    constructor(parts: ComparisonParts, before: string, after: string, changed: () => void) {
        this.parts = parts;
        this.changed = changed;
        this.keys = [before, after];
    }

    /** One of its runs has this key. */
    isOf(key: string): boolean {
        return this.keys.includes(key);
    }

    /** Compares; what was begun before stops. */
    async compare(): Promise<void> {
        this.comparing.abort();
        this.comparing = new AbortController();
        const { signal } = this.comparing;
        const [before, after] = await Promise.all(this.keys.map((key) => this.read(key)));
        if (signal.aborted || before === undefined || after === undefined) return;
        const ignored = await this.parts.ignoredPaths.of(after.run.functionKey);
        const made = { before, after, ignored, sentence: sentenceOf(before.run, after.run), groups: [] };
        this.made = made;
        this.changed();
        try {
            const comparison = await takeSlices(compareRuns(before, after, ignored), signal);
            this.from = 0;
            this.made = {
                ...made,
                differences: comparedParts.flatMap((part) => comparison[part]),
                groups: comparedParts.map((part) => ({ part, count: comparison[part].length })),
            };
            this.changed();
        } catch (error) {
            if (error !== signal.reason) throw error;
        }
    }

    /** Stops, and lets go of what was read. */
    close(): void {
        this.comparing.abort();
        this.made = undefined;
    }

    /** What the view shows; undefined where a run is gone, or not read yet. */
    shown(): ShownComparison | undefined {
        if (this.made === undefined) return undefined;
        const { before, after, ignored, sentence, differences, groups } = this.made;
        return {
            key: this.keys.join(' '),
            before: headOf(before),
            after: headOf(after),
            busy: differences === undefined,
            groups,
            from: this.from,
            differences: (differences ?? []).slice(this.from, this.from + mostAtOnce).map(shownDifference),
            ignored,
            sentence,
            announcement: announcementOf(differences),
        };
    }

    async carryOut(intent: CompareIntent): Promise<void> {
        const { made } = this;
        if (made === undefined) return;
        const functionKey = made.after.run.functionKey;
        switch (intent.intent) {
            case 'showDifferences':
                this.from = Math.min(intent.from, Math.max(0, (made.differences?.length ?? 0) - 1));
                this.changed();
                break;
            case 'swapCompared':
                this.keys = [this.keys[1], this.keys[0]];
                await this.compare();
                break;
            case 'ignorePath': {
                const { pathToIgnore } = await import('./pathToIgnore.ts');
                const path = intent.path ?? (await pathToIgnore(made.differences ?? [], made.ignored));
                if (path === undefined) break;
                await this.parts.ignoredPaths.change(functionKey, (paths) => [...new Set([...paths, path])]);
                await this.compare();
                break;
            }
            case 'stopIgnoring':
                await this.parts.ignoredPaths.change(functionKey, (paths) =>
                    paths.filter((path) => path !== intent.path),
                );
                await this.compare();
                break;
            case 'openDifference': {
                const difference = made.differences?.[intent.index];
                if (difference === undefined) break;
                const { openDifference } = await import('./openDiff.ts');
                await openDifference(this.parts, made, difference, intent.index);
                break;
            }
            case 'openCompared': {
                const { openPart } = await import('./openDiff.ts');
                await openPart(this.parts, made, intent.part);
            }
        }
    }

    private async read(key: string): Promise<ComparedRun | undefined> {
        const { store, outputs, outcomes } = this.parts;
        const run = await store.withReport(key);
        if (run === undefined) return undefined;
        const output = await outputs.of(run);
        const summary = await outcomes.summaryOf(run);
        return {
            run: { ...run, ...(summary === undefined ? {} : { summary }) },
            output,
            outcome: outcomeWord(run, summary),
        };
    }
}

function headOf({ run, outcome }: ComparedRun): ComparedHead {
    return {
        name: run.name,
        phase: run.phase,
        outcome,
        environment: { name: run.environment.name, production: run.environment.production },
        connection: run.inputs?.connection ?? '',
        at: run.endedAt ?? run.startedAt,
    };
}

function sentenceOf({ summary: first }: RunState, { summary: second }: RunState): string {
    return first?.records === undefined || second?.records === undefined
        ? ''
        : fetchedWords({ records: first.records }, { records: second.records });
}

function announcementOf(differences: readonly RunDifference[] | undefined): string {
    if (differences === undefined) return l10n.t('Comparing.');
    const count = differences.filter(({ kind }) => kind !== 'figure').length;
    return count === 0 ? l10n.t('No differences.') : l10n.t('{0} differences.', count);
}
