import * as z from 'zod';
import type { Steps } from '../../steps.ts';
import { endOfPrinted, jsonAt } from './jsonValue.ts';
import { PrintedRecords, type RecordList } from './printedRecords.ts';

/** What a sync would do with records. */
export type RecordKind = 'saved' | 'updated' | 'deleted';

/** The records of one batch call. The platform does not tell the model of deleted ones. */
export interface RecordBatch {
    readonly kind: RecordKind;
    readonly model?: string;
    readonly records: RecordList;
}

/** How many records a sync would store, by the platform's own count. */
export interface RecordCounts {
    readonly added: number;
    readonly updated: number;
    readonly deleted: number;
}

/** The records that an output prints. */
export interface ReadRecords {
    readonly batches: readonly RecordBatch[];
    readonly counts?: RecordCounts;
    /** Where the print of records starts and ends; both the output's length where there is none. */
    readonly from: number;
    readonly end: number;
}

const countsSchema = z.object({ added: z.number(), updated: z.number(), deleted: z.number() });

const announcement = 'The dry run would produce the following results: ';

/** Reads the print of records after `after`. Each is JSON of its own, so nothing in a record can pass for a header. */
export function* readRecords(output: string, after: number): Steps<ReadRecords> {
    const from = announcedAt(output, after);
    const counted = from === undefined ? undefined : jsonAt(output, from + announcement.length);
    if (from === undefined || counted === undefined) return { batches: [], from: output.length, end: output.length };
    const counts = countsSchema.safeParse(counted.value);
    const { batches, end } = yield* batchesIn(output, counted.end);
    return { batches, ...(counts.success ? { counts: counts.data } : {}), from, end };
}

/** What a function prints late, as by a timer, may stand before. */
function announcedAt(output: string, after: number): number | undefined {
    if (output.startsWith(announcement, after)) return after;
    const before = output.indexOf(`\n${announcement}{`, after);
    return before < 0 ? undefined : before + 1;
}

/** A step every so many records. */
const recordsAStep = 128;

function* batchesIn(
    output: string,
    from: number,
): Steps<{ readonly batches: readonly RecordBatch[]; readonly end: number }> {
    const batches: { kind: RecordKind; model?: string; records: PrintedRecords }[] = [];
    let at = skipBlanks(output, from);
    let count = 0;
    const heading = 'The following log messages were generated:';
    if (output.startsWith(heading, at)) {
        at += heading.length;
    }
    for (;;) {
        const next = skipBlanks(output, at);
        const printed = endOfRecord(output, next);
        if (printed === undefined) {
            const found = jsonAt(output, next);
            if (found === undefined) break;
            const header = typeof found.value === 'string' ? headerOf(found.value) : undefined;
            if (header) batches.push({ ...header, records: new PrintedRecords(output) });
            else batches.at(-1)?.records.add(found.value);
            at = found.end;
        } else {
            batches.at(-1)?.records.addPrinted(next, printed);
            at = printed;
        }
        if (++count % recordsAStep === 0) yield;
    }
    return { batches, end: batches.at(-1)?.records.dropLate() ?? at };
}

/** Where a record ends that is printed as JSON over several lines, as far as its first line tells. */
function endOfRecord(output: string, from: number): number | undefined {
    return output.startsWith('{\n  "', from) ? endOfPrinted(output, from) : undefined;
}

function headerOf(text: string): { kind: RecordKind; model?: string } | undefined {
    if (text === 'A batch delete call would delete the following data:') {
        return { kind: 'deleted' };
    }
    const [, verb, model] =
        /^A batch (save|update) call would save the following data to the (.*?) model(?: \(variant: .*\))?:$/.exec(
            text,
        ) ?? [];
    return verb === undefined || model === undefined
        ? undefined
        : { kind: verb === 'save' ? 'saved' : 'updated', model };
}

function skipBlanks(text: string, from: number): number {
    let at = from;
    while (/\s/.test(text[at] ?? '')) {
        at++;
    }
    return at;
}
