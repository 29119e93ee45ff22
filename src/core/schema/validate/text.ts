import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../jsonSchema.ts';
import { formatSentence, hasFormat, looserThanPattern } from './formats.ts';
import type { Expressions } from './expressions.ts';
import { readablePattern } from './readablePattern.ts';
import type { Violation } from './validation.ts';

/** What a violation is without its place. */
export type Finding = Omit<Violation, 'path'>;

/** What may be left out of account, and how patterns are read. */
export interface TextReading {
    readonly pattern: boolean;
    readonly longer: boolean;
    readonly expressions: Expressions;
}

/** What is wrong with a text; length before form, since an empty field has no form yet. */
export function textFinding(schema: JsonSchema, text: string, reading: TextReading): Finding | undefined {
    const { minLength = 0, maxLength = Infinity } = schema;
    const tooShort = text.length < minLength;
    if (tooShort || (text.length > maxLength && !reading.longer)) {
        return { code: 'length', message: lengthSentence(minLength, maxLength, text.length) };
    }
    return reading.pattern ? undefined : formFinding(schema, text, reading.expressions);
}

/** Longer texts are not held against patterns: some patterns take their time with them. */
const longestMatched = 20_000;

function formFinding(schema: JsonSchema, text: string, expressions: Expressions): Finding | undefined {
    const { format, pattern, allOf } = schema;
    if (format === undefined && pattern === undefined && allOf === undefined) {
        return undefined;
    }
    const patterns = [pattern, ...(allOf ?? []).map((part) => part.pattern)].filter((each) => each !== undefined);
    if (format !== undefined && patterns.length === 0) {
        return hasFormat(format, text) ? undefined : { code: 'format', message: formatSentence(format) };
    }
    if (format === 'base64url' && !hasFormat(format, text)) {
        return { code: 'format', message: formatSentence(format) };
    }
    const missed = patterns.find((each) => text.length <= longestMatched && !expressions.matches(each, text));
    if (missed === undefined || looserThanPattern(format, text)) {
        return undefined;
    }
    const readable = readablePattern(missed);
    return format === undefined || readable.isSpecial || patterns.length > 1
        ? { code: 'pattern', message: readable.sentence }
        : { code: 'format', message: formatSentence(format) };
}

function lengthSentence(least: number, most: number, now: number): string {
    if (least === most) {
        return l10n.t('Must have {0} characters (now {1}).', least, now);
    }
    if (now > most) {
        return l10n.t('At most {0} characters (now {1}).', most, now);
    }
    return least === 1 ? l10n.t('Must not be empty.') : l10n.t('At least {0} characters (now {1}).', least, now);
}
