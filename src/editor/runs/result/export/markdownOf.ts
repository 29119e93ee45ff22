import * as l10n from '@vscode/l10n';
import { countIn } from '../../../../core/run/check/indexRuns.ts';
import type { Mismatch } from '../../../../core/run/check/mismatch.ts';
import { pathText } from '../../../../core/run/check/pathText.ts';
import { runReport } from '../../../../core/run/export/runReport.ts';
import type { RunState } from '../../../../core/run/runState.ts';
import type { ShownCheck } from '../../../../protocol/shownCheck.ts';
import type { ShownRun } from '../../../../protocol/shownRun.ts';
import type { RunParts } from '../runParts.ts';

/** A run as Markdown, in the view's own words. */
export function markdownOf(
    run: RunState,
    { announcement, statusWord, error, check }: ShownRun,
    parts: RunParts,
): string {
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
        mismatches: check && { lines: mismatchLines(check), total: check.total },
    });
}

/** Each with its place; what is the same in many records is said once. */
function mismatchLines({ result, models }: ShownCheck): readonly string[] {
    const line = ({ path, sentence }: Mismatch): string => `${pathText(path)}: ${sentence}`;
    return [
        ...(result?.mismatches ?? []).map(line),
        ...models.flatMap(({ name, mismatches }) =>
            mismatches.map((mismatch) => {
                const records = countIn(mismatch.records);
                const where = records === 1 ? l10n.t('1 record') : l10n.t('{0} records', records);
                return `${name}: ${line(mismatch)} (${where})`;
            }),
        ),
    ];
}
