import * as l10n from '@vscode/l10n';
import type { ComparedPart } from '../../../core/run/compare/runDifference.ts';
import type { ComparedGroup, ShownComparison } from '../../../protocol/comparison.ts';
import { countText } from '../../shared/figures.ts';

/** A part of two runs, or all of them. */
export type ComparedTabId = ComparedPart | 'all';

/** One tab of a comparison. */
export interface ComparedTab {
    readonly id: ComparedTabId;
    readonly label: string;
    readonly count?: string;
}

/** What a part is called. */
export const partTitle = (part: ComparedPart): string => {
    switch (part) {
        case 'result':
            return l10n.t('Result');
        case 'records':
            return l10n.t('Records');
        case 'calls':
            return l10n.t('Calls');
        case 'inputs':
            return l10n.t('Inputs');
        case 'timing':
            return l10n.t('Timing');
    }
};

/** How many differences there are: how long something took is none. */
export const differenceCount = (groups: readonly ComparedGroup[]): number =>
    groups.reduce((sum, { part, count }) => (part === 'timing' ? sum : sum + count), 0);

/** All, and the parts in which the runs differ. */
export const comparedTabs = ({ groups, busy }: ShownComparison): readonly ComparedTab[] => [
    { id: 'all', label: l10n.t('All'), ...(busy ? {} : { count: countText(differenceCount(groups)) }) },
    ...groups
        .filter(({ count }) => count > 0)
        .map(({ part, count }) => ({
            id: part,
            label: partTitle(part),
            ...(part === 'timing' ? {} : { count: countText(count) }),
        })),
];
