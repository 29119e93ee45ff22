import { jsonText } from '../../text/json.ts';
import { isObject } from './compareValues.ts';
import type { Side } from './runDifference.ts';

/** A side is shown with at most so many characters. */
const most = 400;

/** So much of what is the same stands before the first difference of long texts. Characters. */
const lead = 40;

/** Both sides of a difference on one line each, cut to what is near the difference where they are long. */
export function sideTexts(
    before: Side | undefined,
    after: Side | undefined,
): { readonly before?: string; readonly after?: string } {
    const [old, fresh] = [stringOf(before), stringOf(after)];
    if (old !== undefined && fresh !== undefined && Math.max(old.length, fresh.length) > most) {
        const from = Math.max(0, firstDifference(old, fresh) - lead);
        return { before: cutString(old, from), after: cutString(fresh, from) };
    }
    return {
        ...(before === undefined ? {} : { before: sideText(before) }),
        ...(after === undefined ? {} : { after: sideText(after) }),
    };
}

function stringOf(side: Side | undefined): string | undefined {
    return side !== undefined && 'value' in side && typeof side.value === 'string' ? side.value : undefined;
}

function firstDifference(a: string, b: string): number {
    let at = 0;
    while (at < a.length && at < b.length && a[at] === b[at]) at++;
    // Not between the halves of a character.
    return /[\uDC00-\uDFFF]/.test(a[at] ?? '') ? Math.max(0, at - 1) : at;
}

function cutString(text: string, from: number): string {
    const part = jsonText(text.slice(from, from + most))?.slice(1, -1) ?? '';
    return `${from > 0 ? '…' : '"'}${part}${text.length > from + most ? '…' : '"'}`;
}

function sideText(side: Side): string {
    if ('words' in side) return side.words;
    return typeof side.value === 'string' ? cutString(side.value, 0) : jsonStart(side.value);
}

/** The start of a value's JSON, without writing the rest of a large one. */
function jsonStart(value: unknown): string {
    const parts: string[] = [];
    let length = 0;
    const add = (text: string): boolean => {
        parts.push(text);
        length += text.length;
        return length <= most;
    };
    const write = (part: unknown): boolean => {
        if (Array.isArray(part)) {
            if (!add('[')) return false;
            const whole = part.every((item, index) => (index === 0 || add(', ')) && write(item));
            return whole && add(']');
        }
        if (isObject(part)) {
            if (!add('{')) return false;
            const whole = Object.entries(part).every(
                ([key, item], index) => (index === 0 || add(', ')) && add(`${jsonText(key) ?? ''}: `) && write(item),
            );
            return whole && add('}');
        }
        if (typeof part === 'string') return add(part.length > most ? cutString(part, 0) : (jsonText(part) ?? ''));
        return add(jsonText(part) ?? 'null');
    };
    const whole = write(value);
    const text = parts.join('');
    return whole ? text : `${text.slice(0, most)}…`;
}
