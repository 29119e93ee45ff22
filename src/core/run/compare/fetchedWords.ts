import * as l10n from '@vscode/l10n';

/** How much a run of a sync fetched. */
export interface Fetched {
    readonly records: number;
}

/** Whether the run that went on from a checkpoint of another was incremental, in words. */
export function fetchedWords(first: Fetched, second: Fetched): string {
    if (second.records === first.records) {
        return first.records === 0
            ? l10n.t('Neither run fetched a record.')
            : l10n.t('The second run fetched {0}, as many as the first.', recordsWord(second.records));
    }
    return second.records === 0
        ? l10n.t('The second run fetched no records where the first fetched {0}.', first.records)
        : l10n.t('The second run fetched {0} where the first fetched {1}.', recordsWord(second.records), first.records);
}

function recordsWord(count: number): string {
    return count === 1 ? l10n.t('1 record') : l10n.t('{0} records', count);
}
