import * as l10n from '@vscode/l10n';
import { diffArrays } from 'diff';
import type { ProviderCall } from '../output/providerCall.ts';
import { wordsDifference, type RunDifference } from './runDifference.ts';

/** Runs that differ in more calls than this are compared call by call, without looking for the best match. */
const mostEdits = 400;

interface NumberedCall {
    readonly number: number;
    readonly call: ProviderCall;
}

/** What has changed between the calls of two runs: in order, by method and path; then their status and query. */
export function callChanges(before: readonly ProviderCall[], after: readonly ProviderCall[]): readonly RunDifference[] {
    return pairsOf(before.map(numbered), after.map(numbered)).flatMap(({ before: old, after: fresh }) => {
        const [was, is] = [old && words(old.call), fresh && words(fresh.call)];
        return was === is ? [] : [wordsDifference(l10n.t('call {0}', (fresh ?? old)?.number ?? 0), was, is)];
    });
}

function numbered(call: ProviderCall, index: number): NumberedCall {
    return { number: index + 1, call };
}

interface CallPair {
    readonly before?: NumberedCall | undefined;
    readonly after?: NumberedCall | undefined;
}

function pairsOf(before: NumberedCall[], after: NumberedCall[]): readonly CallPair[] {
    const comparator = (a: NumberedCall, b: NumberedCall): boolean =>
        a.call.method === b.call.method && a.call.path === b.call.path;
    const changes = diffArrays(before, after, { comparator, maxEditLength: mostEdits });
    if (changes === undefined) {
        const length = Math.max(before.length, after.length);
        return Array.from({ length }, (_, index) => ({ before: before[index], after: after[index] }));
    }
    let [i, j] = [0, 0];
    return changes.flatMap(({ added, removed, count }) =>
        Array.from({ length: count }, () => {
            if (added) return { after: after[j++] };
            if (removed) return { before: before[i++] };
            return { before: before[i++], after: after[j++] };
        }),
    );
}

function words({ method, status, path, query }: ProviderCall): string {
    return `${status ?? '—'} ${method} ${path}${query}`;
}
