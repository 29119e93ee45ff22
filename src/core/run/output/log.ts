import type { OutputParts } from './outputParts.ts';

/** One line of an output. */
export interface LogLine {
    /** 1-based, counted over the whole output. */
    readonly number: number;
    readonly text: string;
    /** `function`: printed by the person's code; `nango`: by the platform itself. */
    readonly source: 'function' | 'nango';
    /** Absent where the platform does not tell debug from info. */
    readonly level?: 'warn' | 'error';
}

/** The lines of an output up to `end`, where printed records begin. */
export function readLog(output: string, parts: OutputParts, end: number): LogLine[] {
    const lines: LogLine[] = [];
    const failedAt = parts.failed ?? output.length;
    const isFailure = parts.failed !== undefined;
    let isDump = false;
    for (let at = 0; at < end;) {
        const found = output.indexOf('\n', at);
        const next = found < 0 || found >= end ? end : found + 1;
        const text = output.slice(at, next).replace(/\r?\n$/, '');
        const isAfter = parts.done !== undefined && at >= parts.done;
        // A file that was not found is printed as an error object of many lines.
        isDump ||= /^Error: ENOENT: .*\.\/build\//.test(text);
        const isNango =
            at < (parts.started ?? output.length) ||
            at >= failedAt ||
            isDump ||
            at === parts.done ||
            (isAfter && !isFailure) ||
            isNangos(text);
        const level =
            at >= failedAt || /^\u2717 |^err - /.test(text)
                ? 'error'
                : isAfter && at !== parts.done
                  ? 'warn'
                  : undefined;
        lines.push({
            number: lines.length + 1,
            text,
            source: isNango ? 'nango' : 'function',
            // What follows `Done` in a run that failed was logged as a warning or an error; which of the two is lost.
            ...(level === 'error' || (level === 'warn' && isFailure) ? { level } : {}),
        });
        isDump &&= !text.startsWith('}');
        at = next;
    }
    return lines;
}

function isNangos(text: string): boolean {
    return (
        /^(?:Executing -> integration:|http \[(?:\d{3}|xxx)\] [A-Z]+ |Note: In Nango Cloud, only logs)/.test(text) ||
        /^This has no effect(?: locally|,| but)/.test(text) ||
        /^batch(?:Save|Delete|Update) (?:received an empty array|detected duplicate records)/.test(text) ||
        /^Invalid (?:action (?:input|output)|record payload)\. Use `--validation`/.test(text)
    );
}
