/** Where the parts of an output lie, by offsets. */
export interface OutputParts {
    /** Start of the line `Executing -> …`: all before is the compiler's log. Absent when nothing ran. */
    readonly started?: number;
    /** Start of the line `Done`, which the platform writes when the function has ended. */
    readonly done?: number;
    /** Where what follows `Done` starts: records on success, warnings and the error on failure. */
    readonly after: number;
    /** Start of the line that announces the error, or of Node's report when Node itself ended the run. */
    readonly failed?: number;
    readonly crashed: boolean;
}

/** Finds the platform's own marks. A function may print such lines too: the last one is the platform's. */
export function outputParts(output: string, isFailure: boolean): OutputParts {
    const started = lineStart(output, /^Executing -> /m);
    const announced = isFailure ? lastLine(output, 'An error occurred during execution', output.length) : undefined;
    const done = lastLine(output, 'Done', announced ?? output.length);
    const after = done === undefined ? output.length : endOfLine(output, done);
    const crashed = isFailure && announced === undefined ? reportStart(output, started ?? output.length) : undefined;
    const failed = announced ?? crashed;
    return {
        ...(started === undefined ? {} : { started }),
        ...(done === undefined ? {} : { done }),
        after,
        ...(failed === undefined ? {} : { failed }),
        crashed: crashed !== undefined,
    };
}

/** Node's report: the file and line, the code, carets, then the error with its stack. It comes last and is short. */
function reportStart(output: string, from: number): number | undefined {
    const start = Math.max(from, output.length - longestReport);
    const at = output.slice(start).search(/^(?:function-[^\n]*|node:[^\n]*):\d+\n[\s\S]*^ {4}at /m);
    return at < 0 ? undefined : start + at;
}

const longestReport = 20_000;

function lineStart(text: string, pattern: RegExp): number | undefined {
    const at = text.search(pattern);
    return at < 0 ? undefined : at;
}

function lastLine(text: string, line: string, before: number): number | undefined {
    for (let at = text.lastIndexOf(line, before); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(line, at - 1)) {
        const next = text[at + line.length];
        if ((at === 0 || text[at - 1] === '\n') && (next === undefined || next === '\n' || next === '\r')) {
            return at;
        }
    }
    return undefined;
}

function endOfLine(text: string, from: number): number {
    const at = text.indexOf('\n', from);
    return at < 0 ? text.length : at + 1;
}
