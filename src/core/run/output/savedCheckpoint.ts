import { isObject } from '../compare/compareValues.ts';
import { jsonAt } from './jsonValue.ts';
import type { LogLines } from './logLines.ts';

/** A checkpoint that a function says it saved. */
export type Checkpoint = Readonly<Record<string, string | number | boolean>>;

/** What is logged last is what counts: further back it is not looked for. Lines. */
const lastLines = 5000;

/** Tells most lines apart at once. */
const mentioned = /checkpoint/i;

const saved =
    /\bsaveCheckpoint\b|\b(?:sav(?:e|es|ed|ing)|stor(?:e|es|ed|ing)|set|new|next)\b[^{]{0,40}\bcheckpoint\b|\bcheckpoint\b[^{]{0,20}\b(?:saved|stored|set)\b/i;

/** It tells of a checkpoint that was there before. */
const earlier =
    /\b(?:from|using|previous|last|initial|found|got|read(?:ing)?|load\w*|restor\w*|resum\w*|start\w*|continu\w*)\b/i;

/**
 * The checkpoint that a run of a sync saved last, as far as its output tells: the platform keeps what is saved in a dry
 * run to itself (0.71.10), so only a function that logs it, as JSON, tells.
 */
export function savedCheckpoint(lines: LogLines): Checkpoint | undefined {
    for (let index = lines.length - 1; index >= Math.max(0, lines.length - lastLines); index--) {
        const text = lines.textAt(index);
        if (lines.sourceAt(index) !== 'function' || !mentioned.test(text)) continue;
        const match = saved.exec(text);
        const from = match === null ? -1 : text.indexOf('{', match.index);
        if (earlier.test(text.slice(0, Math.max(0, from)))) continue;
        const value = from < 0 ? undefined : jsonAt(text, from)?.value;
        if (isCheckpoint(value)) return value;
    }
    return undefined;
}

function isCheckpoint(value: unknown): value is Checkpoint {
    const kinds = isObject(value) ? Object.values(value).map((member) => typeof member) : [];
    return kinds.length > 0 && kinds.every((kind) => kind === 'string' || kind === 'number' || kind === 'boolean');
}
