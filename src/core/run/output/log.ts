import type { Steps } from '../../steps.ts';
import { LogLines } from './logLines.ts';
import type { OutputParts } from './outputParts.ts';
import type { ReadRecords } from './records.ts';

/** A step every so many lines. */
const linesAStep = 2048;

/** Reads the lines of an output but for the print of records. */
export function* readLog(
    output: string,
    parts: OutputParts,
    printed: Pick<ReadRecords, 'from' | 'end'>,
): Steps<LogLines> {
    const lines = new LogLines(output);
    const late = lateFrom(output, printed.end);
    const isPrinted = printed.from < output.length;
    let { from: end } = printed;
    const failedAt = parts.failed ?? output.length;
    const isFailure = parts.failed !== undefined;
    let isDump = false;
    for (let at = 0; at < end;) {
        const found = output.indexOf('\n', at);
        const next = found < 0 || found >= end ? end : found + 1;
        const isAfter = parts.done !== undefined && at >= parts.done;
        const first = output[at] ?? '';
        // A file that was not found is printed as an error object of many lines.
        isDump ||= first === 'E' && /^Error: ENOENT: .*\.\/build\//.test(output.slice(at, next));
        const isNango =
            at < (parts.started ?? output.length) ||
            at >= failedAt ||
            isDump ||
            at === parts.done ||
            // Beside records nothing is printed but what the function still had to say.
            (isAfter && !isFailure && !isPrinted) ||
            (platformLines.get(first)?.test(output.slice(at, Math.min(next, at + longestMark))) ?? false);
        const level =
            at >= failedAt || (errorLines.has(first) && /^(?:\u2717 |err - )/.test(output.slice(at, at + longestMark)))
                ? 'error'
                : // What follows `Done` in a run that failed was logged as a warning or an error; which of the two is lost.
                  isFailure && isAfter && at !== parts.done
                  ? 'warn'
                  : undefined;
        lines.add(next, isNango ? 'nango' : 'function', level);
        isDump &&= first !== '}';
        at = next;
        if (at === printed.from && late !== undefined) {
            lines.skip(late, breaksIn(output, at, late));
            at = late;
            end = output.length;
        }
        if (lines.length % linesAStep === 0) yield;
    }
    return lines;
}

/** Where a line starts that was printed after the records, as by a timer; undefined where there is none. */
function lateFrom(output: string, recordsEnd: number): number | undefined {
    const blanks = output.slice(recordsEnd).search(/\S/);
    return blanks < 0 ? undefined : Math.max(recordsEnd, output.lastIndexOf('\n', recordsEnd + blanks) + 1);
}

function breaksIn(text: string, from: number, to: number): number {
    let count = 0;
    for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count++;
    return count;
}

/** How lines begin that the platform itself writes between those of the function. */
const platformLines: ReadonlyMap<string, RegExp> = new Map([
    ['E', /^Executing -> integration:/],
    ['h', /^http \[(?:\d{3}|xxx)\] [A-Z]+ /],
    ['N', /^Note: In Nango Cloud, only logs/],
    ['T', /^This has no effect(?: locally|,| but)/],
    ['b', /^batch(?:Save|Delete|Update) (?:received an empty array|detected duplicate records)/],
    ['I', /^Invalid (?:action (?:input|output)|record payload)\. Use `--validation`/],
]);

/** How error lines of the compiler begin: looked at before a line is, since most begin otherwise. */
const errorLines: ReadonlySet<string> = new Set(['\u2717', 'e']);

/** The marks above stand within so many characters. */
const longestMark = 100;
