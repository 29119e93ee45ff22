import { runReport } from '../../../../core/run/export/runReport.ts';
import type { RunState } from '../../../../core/run/runState.ts';
import type { ShownRun } from '../../../../protocol/shownRun.ts';
import type { RunParts } from '../runParts.ts';

/** A run as Markdown, in the view's own words. */
export function markdownOf(run: RunState, { announcement, statusWord, error }: ShownRun, parts: RunParts): string {
    return runReport(run, {
        outcome: announcement === '' ? statusWord : announcement,
        error: error && {
            headline: error.headline,
            details: error.details,
            cause: error.cause,
            stack: error.stack.map(({ name, place }) => `at ${name} (${place})`),
        },
        payload: parts.payload,
        models: parts.models,
        calls: parts.calls,
    });
}
