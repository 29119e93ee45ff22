import * as l10n from '@vscode/l10n';
import type { RecordBatch } from '../run/output/records.ts';
import type { RunError } from '../run/output/runError.ts';
import { differencesOf, forDiff, placesOf, readIgnored } from '../run/compare/compareValues.ts';
import type { ExpectedFailure, Expectation } from './functionCase.ts';
import { misfitsOf } from './misfitsOf.ts';
import { comparable, recordsOf } from './recordsOf.ts';

/** What an ended run came to, as far as an expectation looks at it. */
export interface RunFacts {
    readonly result?: { readonly value: unknown } | undefined;
    readonly batches: readonly RecordBatch[];
    /** It succeeded, yet the function never came to its end. */
    readonly neverSettled?: boolean;
    /** Present when the run failed; `headline`: what it says. */
    readonly failed?: { readonly error: RunError; readonly headline: string } | undefined;
}

/** Whether a run is as expected; where it is not, why, and both sides where they can be compared. */
export type Verdict =
    | { readonly met: true }
    | {
          readonly met: false;
          readonly message: string;
          readonly sides?: { readonly expected: unknown; readonly actual: unknown };
      };

const met: Verdict = { met: true };

/** Compares an ended run with what its case expects; without an expectation it has to succeed. */
export function checkExpectation(expect: Expectation | undefined, facts: RunFacts): Verdict {
    if (expect !== undefined && 'fails' in expect) return checkFailure(expect.fails, expect.ignore, facts);
    if (facts.failed !== undefined) return { met: false, message: l10n.t('Failed: {0}', facts.failed.headline) };
    if (facts.neverSettled === true)
        return { met: false, message: l10n.t('Succeeded without "Done": a promise was never settled.') };
    if (expect === undefined) return met;
    if ('schema' in expect) return checkSchema(expect.schema, facts);
    if ('records' in expect) {
        const { expected, actual } = comparable(expect.records, recordsOf(facts.batches));
        return compare(expected, actual, expect.ignore, (places) =>
            l10n.t('The records are not as expected: {0}', places),
        );
    }
    if (facts.result === undefined) {
        return { met: false, message: l10n.t('A result is expected, and the run gave none.') };
    }
    return compare(expect.result, facts.result.value, expect.ignore, (places) =>
        l10n.t('The result is not as expected: {0}', places),
    );
}

function compare(
    expected: unknown,
    actual: unknown,
    ignore: readonly string[] | undefined,
    words: (places: string) => string,
): Verdict {
    const ignored = readIgnored(ignore);
    const differences = differencesOf(expected, actual, ignored);
    if (differences.length === 0) return met;
    return {
        met: false,
        message: words(placesOf(differences, 3)),
        sides: { expected: forDiff(expected, undefined, ignored), actual: forDiff(actual, expected, ignored) },
    };
}

function checkFailure(expected: ExpectedFailure, ignore: readonly string[] | undefined, facts: RunFacts): Verdict {
    if (facts.failed === undefined) {
        return { met: false, message: l10n.t('The run is expected to fail, and it succeeded.') };
    }
    const { error, headline } = facts.failed;
    const payload = 'payload' in error ? error.payload : undefined;
    const wrong = {
        kind: expected.kind !== undefined && expected.kind !== error.kind,
        message:
            expected.message !== undefined &&
            !saidBy(facts.failed).some((said) => said.includes(expected.message ?? '')),
    };
    if (!wrong.kind && !wrong.message && !('payload' in expected)) return met;
    const side = (kind: string, message: string, value: unknown): unknown => ({
        ...(expected.kind === undefined ? {} : { kind }),
        ...(expected.message === undefined ? {} : { message }),
        ...('payload' in expected ? { payload: value } : {}),
    });
    return compare(
        side(expected.kind ?? '', expected.message ?? '', expected.payload),
        // A message that holds the part expected is as expected.
        side(error.kind, wrong.message ? headline : (expected.message ?? ''), payload),
        ignore?.map((path) => path.replace(/^\$/, '$.payload')),
        (places) => l10n.t('The run failed, but not as expected: {0}', places),
    );
}

/** A message may take several lines, of which the headline is one. */
function saidBy({ error, headline }: NonNullable<RunFacts['failed']>): readonly string[] {
    return error.kind === 'exception' ? [headline, error.message] : [headline];
}

function checkSchema(schema: unknown, { result, batches }: RunFacts): Verdict {
    const records = batches.filter(({ kind }) => kind !== 'deleted').flatMap((batch) => [...batch.records]);
    if (result === undefined && records.length === 0) {
        return { met: false, message: l10n.t('Nothing came back that could fit the schema.') };
    }
    const values =
        result === undefined
            ? records.map((value, index) => ({ value, at: `[${index}]` }))
            : [{ value: result.value, at: '' }];
    for (const { value, at } of values) {
        const misfits = misfitsOf(schema, value);
        const [first] = misfits;
        if (first === undefined) continue;
        const place = `$${at}${placesOf([{ place: first.place, expected: 0, actual: 0 }], 1).slice(1)}`;
        const message =
            misfits.length === 1
                ? l10n.t('Does not fit the schema: {0}: {1}', place, first.message)
                : l10n.t('Does not fit the schema in {0} places. First {1}: {2}', misfits.length, place, first.message);
        return { met: false, message };
    }
    return met;
}
