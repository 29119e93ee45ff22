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
        // A file that was not found is printed as an error object of many lines.
        isDump ||= output.startsWith('Error: ENOENT: ', at) && output.slice(at, next).includes('./build/');
        const isNango =
            at < (parts.started ?? output.length) ||
            at >= failedAt ||
            isDump ||
            at === parts.done ||
            (isAfter && !isFailure) ||
            isNangos(output, at, next);
        const level =
            at >= failedAt || output.startsWith('\u2717 ', at) || output.startsWith('err - ', at)
                ? 'error'
                : isAfter && at !== parts.done
                  ? 'warn'
                  : undefined;
        lines.add(at, next, {
            source: isNango ? 'nango' : 'function',
            // What follows `Done` in a run that failed was logged as a warning or an error; which of the two is lost.
            ...(level === 'error' || (level === 'warn' && isFailure) ? { level } : {}),
        });
        isDump &&= output[at] !== '}';
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

function isNangos(output: string, at: number, end: number): boolean {
    return platformLines.get(output[at] ?? '')?.test(output.slice(at, Math.min(end, at + 80))) === true;
}
