import type { Steps } from '../../steps.ts';
import { LogLines } from './logLines.ts';
import type { OutputParts } from './outputParts.ts';

/** A step every so many lines. */
const linesAStep = 2048;

/** Reads the lines of an output up to `end`, where printed records begin. */
export function* readLog(output: string, parts: OutputParts, end: number): Steps<LogLines> {
    const lines = new LogLines(output);
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
            (isAfter && !isFailure) ||
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
        if (lines.length % linesAStep === 0) yield;
    }
    return lines;
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
