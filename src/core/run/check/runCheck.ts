import * as l10n from '@vscode/l10n';
import type { FunctionType } from '../../function/functionFile.ts';
import type { RunInputs } from '../../inputs/readDraft.ts';
import type { SchemaReading } from '../../schema/schemaReading.ts';
import type { Steps } from '../../steps.ts';
import type { RecordBatch } from '../output/records.ts';
import { checkRecords } from './checkRecords.ts';
import type { ModelCheck } from './modelCheck.ts';
import { outputSizeMismatch } from './outputSize.ts';
import type { FunctionPromises } from './promises.ts';
import { checkValue, withMismatch, type ValueCheck } from './valueCheck.ts';

/** The parts of a run's inputs that a function has schemas for. */
export type CheckedInput = 'input' | 'metadata' | 'checkpoint';

/** A run held against what its function says. Absent parts were not checked. */
export interface RunCheck {
    readonly result?: ValueCheck | undefined;
    readonly models: readonly ModelCheck[];
    readonly inputs: Readonly<Partial<Record<CheckedInput, ValueCheck>>>;
}

/** What a run was given and what came back. */
export interface RunValues {
    readonly type: FunctionType;
    /** Absent for a run that was opened by its id. */
    readonly inputs?: RunInputs | undefined;
    /** Absent where nothing came back, or where that is not known. */
    readonly result?: { readonly value: unknown } | undefined;
    /** The function came to its end and returned nothing. */
    readonly returnedNothing: boolean;
    readonly batches: readonly RecordBatch[];
}

/**
 * Checks what the platform does not check in a dry run. Without promises (the text that ran is not at hand) only what
 * holds for every function: the size of a result and the ids of records.
 */
export function* checkRun(run: RunValues, promises: FunctionPromises | undefined): Steps<RunCheck> {
    const { inputs, batches } = run;
    const sent: Partial<Record<CheckedInput, ValueCheck>> = {};
    for (const part of ['input', 'metadata', 'checkpoint'] as const) {
        const value = inputs?.[part];
        const reading = promises?.[part];
        if (value !== undefined && reading !== undefined) {
            sent[part] = yield* checkValue(value, reading, 'input', subjectOf(part));
        }
    }
    return {
        result: run.type === 'action' ? yield* checkResult(run, promises?.output) : undefined,
        models: yield* checkRecords(batches, promises?.models ?? new Map()),
        inputs: sent,
    };
}

function* checkResult(
    { result, returnedNothing }: RunValues,
    reading: SchemaReading | undefined,
): Steps<ValueCheck | undefined> {
    if (result !== undefined) {
        const check = reading && (yield* checkValue(result.value, reading, 'output', subjectOf('output')));
        return withMismatch(check, yield* outputSizeMismatch(result.value));
    }
    if (!returnedNothing || reading === undefined || reading.mayBeMissing === true) return undefined;
    return yield* checkValue(undefined, reading, 'output', subjectOf('output'));
}

function subjectOf(part: CheckedInput | 'output'): string {
    switch (part) {
        case 'input':
            return l10n.t('input');
        case 'metadata':
            return l10n.t('metadata');
        case 'checkpoint':
            return l10n.t('checkpoint');
        case 'output':
            return l10n.t('output');
    }
}
