import assert from 'node:assert/strict';
import { listedLines } from '../../src/core/run/rows/outputLines.ts';
import type { RunCall } from '../../src/core/run/rows/callRows.ts';
import type { LogLine } from '../../src/core/run/output/logLines.ts';
import type { RunRecord } from '../../src/core/run/rows/record.ts';
import type { RunContent } from '../../src/core/run/rows/runRows.ts';
import { openingQuestion } from '../../src/editor/runs/result/openingQuestion.ts';
import { HeldRows } from '../../src/editor/runs/result/heldRows.ts';
import type { ShownRun } from '../../src/protocol/shownRun.ts';
import { resultIntent, type ResultIntent, type RowsQuestion } from '../../src/protocol/resultIntent.ts';

/** What stays with the extension of runs that are too large for a state, by the runs' keys. */
export type HeldContents = Readonly<Record<string, RunContent>>;

/** The content of a run of which only some parts matter. */
export function contentOf(parts: {
    readonly result?: unknown;
    readonly records?: readonly RunRecord[];
    readonly lines?: readonly LogLine[];
    readonly calls?: readonly RunCall[];
}): RunContent {
    const records = parts.records ?? [];
    return {
        value: (part) => (part.of === 'record' ? records[part.record]?.value : parts.result),
        records: () => records,
        lines: listedLines(parts.lines ?? []),
        calls: parts.calls ?? [],
    };
}

/** Answers a page's questions about rows as the extension does; messages as text, since they go to a browser. */
export function answersFrom(contents: HeldContents): (intent: string) => Promise<string | undefined> {
    const rows = new HeldRows();
    return async (text) => {
        const intent = resultIntent.parse(JSON.parse(text));
        if (!isRowsQuestion(intent)) return undefined;
        const content = contents[intent.run];
        if (content === undefined) return undefined;
        const answer =
            intent.intent === 'rowsWanted' ? await rows.answer(content, intent) : await rows.seek(content, intent);
        return answer && messageText(answer);
    };
}

/** A message as text; its numbers in arrays of a kind of their own are told from lists. */
export function messageText(message: unknown): string {
    return JSON.stringify(message, (_key, value: unknown) =>
        value instanceof Uint16Array ? { shorts: [...value] } : value,
    );
}

/** The rows at which a view opens a run, as the extension sends them ahead of the state. */
export async function rowsAheadOf(run: ShownRun, content: RunContent): Promise<unknown> {
    const asked = openingQuestion(run);
    assert.ok(asked);
    return { type: 'rowsAhead', query: asked.query, rows: await new HeldRows().answer(content, asked) };
}

/** Whether an intent asks for rows. */
export function isRowsQuestion(intent: Pick<ResultIntent, 'intent'>): intent is RowsQuestion {
    return ['rowsWanted', 'keySought', 'valueSought', 'markSought'].includes(intent.intent);
}
