import type { SchemaReading } from '../../schema/schemaReading.ts';
import type { ValuePath } from '../../schema/validate/validation.ts';
import { validateInSteps } from '../../schema/validateValue.ts';
import type { Steps } from '../../steps.ts';
import { mismatchOf, type Mismatch } from './mismatch.ts';

/** More places than this are counted, not listed. */
const mostListed = 1_000;

/** A value held against its schema. */
export interface ValueCheck {
    /** In the order of the value, as many as are listed. */
    readonly mismatches: readonly Mismatch[];
    /** All of them. */
    readonly total: number;
    /** Fields that the schema does not name: information, no mismatches. As many as are listed. */
    readonly unknown: readonly ValuePath[];
}

/** Holds a value against its schema; `subject`: whose it is, in words. */
export function* checkValue(
    value: unknown,
    reading: SchemaReading,
    mode: 'input' | 'output',
    subject: string,
): Steps<ValueCheck> {
    const { violations, unknownFields } = yield* validateInSteps(reading, mode, value);
    return {
        mismatches: violations.slice(0, mostListed).map((violation) => mismatchOf(violation, subject)),
        total: violations.length,
        unknown: unknownFields.slice(0, mostListed).map(({ path }) => path),
    };
}

/** The same with one more mismatch, which comes first. */
export function withMismatch(check: ValueCheck | undefined, mismatch: Mismatch | undefined): ValueCheck | undefined {
    if (mismatch === undefined) return check;
    return {
        mismatches: [mismatch, ...(check?.mismatches ?? [])],
        total: (check?.total ?? 0) + 1,
        unknown: check?.unknown ?? [],
    };
}
