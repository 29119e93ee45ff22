import type { RowsQuery, TreePart } from '../../../core/run/rows/rowsQuery.ts';
import { listedLines } from '../../../core/run/rows/outputLines.ts';
import type { RunContent } from '../../../core/run/rows/runRows.ts';
import type { ShownRun, ShownValue } from '../../../protocol/shownRun.ts';

/** What came with the state, as rows are made from it. */
export function shownContent(run: ShownRun): RunContent {
    return {
        value(part) {
            if (part.of === 'record') return recordOf(run, part.model, part.record);
            const shown = shownValue(run, part);
            return shown?.kind === 'value' ? shown.value : undefined;
        },
        records: (model) => run.models.find((shown) => shown.model === model)?.records ?? [],
        lines: listedLines(run.output),
        calls: run.calls,
    };
}

/** Whether what is asked about did not come with the state: it stays with the extension. */
export function staysWithExtension(run: ShownRun, query: RowsQuery): boolean {
    switch (query.list) {
        case 'tree':
        case 'values':
            return query.part.of === 'record'
                ? isHeld(run, query.part.model)
                : shownValue(run, query.part)?.kind === 'large';
        case 'records':
            return isHeld(run, query.model);
        case 'output':
            return run.output.length < run.outputLines;
        case 'calls':
            return run.calls.length < run.callCount;
    }
}

function shownValue(run: ShownRun, part: Exclude<TreePart, { of: 'record' }>): ShownValue | undefined {
    switch (part.of) {
        case 'result':
            return run.result;
        case 'payload':
            return run.error?.payload;
        case 'input':
            return run.inputs?.[part.section]?.value;
    }
}

function recordOf(run: ShownRun, model: string, record: number): unknown {
    return run.models.find((shown) => shown.model === model)?.records[record]?.value;
}

function isHeld(run: ShownRun, model: string): boolean {
    const shown = run.models.find((each) => each.model === model);
    return shown !== undefined && shown.records.length < shown.total;
}
