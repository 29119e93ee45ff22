import { openingList, openingParts, openingQuery, type OpeningPart } from '../../../core/run/rows/openingQuery.ts';
import type { RowsQuestion } from '../../../protocol/resultIntent.ts';
import type { ShownRun } from '../../../protocol/shownRun.ts';

type RowsWanted = Extract<RowsQuestion, { readonly intent: 'rowsWanted' }>;

/** As many rows as a view shows at most, with some to spare. */
const mostRows = 80;

/** What the view asks when it opens a run whose first part is too large for the state; undefined for any other run. */
export function openingQuestion(run: ShownRun): RowsWanted | undefined {
    const part = openingParts(run.type).find((each) => has(run, each));
    // An error opens first. Of checked records, columns are asked for as their check says.
    if (part === undefined || run.error !== undefined || run.check !== undefined || !isHeld(run, part))
        return undefined;
    return {
        intent: 'rowsWanted',
        run: run.key,
        list: openingList[part],
        ask: 0,
        query: openingQuery(part, run.models[0]?.model ?? ''),
        from: 0,
        to: mostRows,
        facts: true,
    };
}

function has({ result, models, outputLines }: ShownRun, part: OpeningPart): boolean {
    switch (part) {
        case 'records':
            return models.length > 0;
        case 'result':
            return result !== undefined;
        case 'output':
            return outputLines > 0;
    }
}

function isHeld({ result, models: [model], output, outputLines }: ShownRun, part: OpeningPart): boolean {
    switch (part) {
        case 'records':
            return model !== undefined && model.records.length < model.total;
        case 'result':
            return result?.kind === 'large';
        case 'output':
            return output.length < outputLines;
    }
}
