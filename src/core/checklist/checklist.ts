import { LintedFile } from '../lint/reading/lintedFile.ts';
import { lintFunction, type LintOptions } from '../lint/lintFunction.ts';
import { withoutByteOrderMark } from '../text/byteOrderMark.ts';
import type { CheckedPoint, PointState } from './checkedPoint.ts';
import { changeSource } from './points/changeSource.ts';
import { deletions } from './points/deletions.ts';
import { described } from './points/described.ts';
import { failures } from './points/failures.ts';
import { fullRefresh } from './points/fullRefresh.ts';
import { inputFields } from './points/inputFields.ts';
import { metadata } from './points/metadata.ts';
import { models } from './points/models.ts';
import { ownFile } from './points/ownFile.ts';
import { providerCalls } from './points/providerCalls.ts';
import { rulesLeft } from './points/rulesLeft.ts';
import { tried, type Trials } from './points/tried.ts';

/**
 * Whether a function is ready to be sent: what is asked of every function, of an action or a sync, and what the
 * platform said of this text; what is open first, empty where the text holds neither.
 */
export function checklistOf(
    path: string | undefined,
    source: string,
    trials: Trials,
    options: LintOptions = {},
): readonly CheckedPoint[] {
    const file = new LintedFile(path, withoutByteOrderMark(source));
    if (!file.isAction && !file.isSync) return [];
    const asked = { file, problems: lintFunction(path, source, options) };
    const ofType = file.isAction
        ? [inputFields(asked), failures(asked)]
        : [models(asked), changeSource(asked), fullRefresh(asked), deletions(asked), metadata(asked)];
    const points = [ownFile(asked), described(asked), ...ofType, providerCalls(asked)].filter(
        (point) => point !== undefined,
    );
    const all = [...points, rulesLeft(asked.problems, points), ...tried(trials)];
    return all.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
}

const order: readonly PointState[] = ['open', 'note', 'met'];

/** How many points are open. */
export function openPoints(points: readonly CheckedPoint[]): number {
    return points.filter(({ state }) => state === 'open').length;
}
