import { Numbers } from '../../numbers.ts';

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

const byNango = 1;
const warns = 2;
const tellsError = 4;

/** The lines of an output, as places in its text: a million of them take a few bytes each. */
export class LogLines implements Iterable<LogLine> {
    private readonly output: string;
    private readonly starts = new Numbers();
    private readonly traits = new Numbers();
    /** Lines that the platform wrote, counted from 0. */
    readonly ofNango = new Numbers();
    private end = 0;
    /** What is left out between two lines: the first after it, where it starts and how many lines it has. */
    private gap = { before: -1, start: 0, lines: 0 };

    constructor(output: string) {
        this.output = output;
    }

    get length(): number {
        return this.starts.length;
    }

    /** Adds the line that follows the one before, up to `end`. */
    add(end: number, source: LogLine['source'], level: LogLine['level']): void {
        if (source === 'nango') this.ofNango.push(this.length);
        this.starts.push(this.end);
        this.traits.push(
            (source === 'nango' ? byNango : 0) | (level === 'warn' ? warns : level === 'error' ? tellsError : 0),
        );
        this.end = end;
    }

    /** Leaves out what stands up to `end`, which are so many lines. */
    skip(end: number, lines: number): void {
        this.gap = { before: this.length, start: this.end, lines };
        this.end = end;
    }

    /** The number of a line in the whole output, 1-based. */
    numberAt(index: number): number {
        return index + 1 + (this.gap.before >= 0 && index >= this.gap.before ? this.gap.lines : 0);
    }

    /** The line at an index, counted from 0. */
    at(index: number): LogLine | undefined {
        if (index < 0 || index >= this.length) return undefined;
        const traits = this.traits.at(index);
        const level = traits & tellsError ? 'error' : traits & warns ? 'warn' : undefined;
        return {
            number: this.numberAt(index),
            text: this.textAt(index),
            source: this.sourceAt(index),
            ...(level === undefined ? {} : { level }),
        };
    }

    textAt(index: number): string {
        return this.output.slice(this.starts.at(index), this.starts.at(index) + this.lengthAt(index));
    }

    startsWith(index: number, text: string): boolean {
        return this.output.startsWith(text, this.starts.at(index));
    }

    sourceAt(index: number): LogLine['source'] {
        return this.traits.at(index) & byNango ? 'nango' : 'function';
    }

    /** How many characters the line has, without its break. */
    lengthAt(index: number): number {
        const start = this.starts.at(index);
        const next = index + 1 < this.length ? this.starts.at(index + 1) : this.end;
        let end = index + 1 === this.gap.before ? this.gap.start : next;
        if (end > start && this.output[end - 1] === '\n') {
            end--;
            if (end > start && this.output[end - 1] === '\r') end--;
        }
        return end - start;
    }

    *[Symbol.iterator](): Generator<LogLine> {
        for (let index = 0; index < this.length; index++) {
            const line = this.at(index);
            if (line) yield line;
        }
    }
}
