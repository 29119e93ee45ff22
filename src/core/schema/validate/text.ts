import * as l10n from '@vscode/l10n';
import type { JsonSchema } from '../jsonSchema.ts';
import { formatSentence, hasFormat, looserThanPattern } from './formats.ts';
import { readablePattern } from './readablePattern.ts';
import type { Violation } from './validation.ts';

/** What a violation is without its place. */
export type Finding = Pick<Violation, 'code' | 'message'>;

/** What may be left out of account. */
export interface TextLeniency {
    readonly pattern: boolean;
    readonly longer: boolean;
}

/** What is wrong with a text; length before form, since an empty field has no form yet. */
export function textFindings(schema: JsonSchema, text: string, lenient: TextLeniency): Finding[] {
    const { minLength = 0, maxLength = Infinity } = schema;
    const tooShort = text.length < minLength;
    if (tooShort || (text.length > maxLength && !lenient.longer)) {
        return [{ code: 'length', message: lengthSentence(minLength, maxLength, text.length) }];
    }
    const formed = lenient.pattern ? undefined : formFinding(schema, text);
    return formed ? [formed] : [];
}

/** Longer texts are not held against patterns: some patterns take their time with them. */
const longestMatched = 20_000;

function formFinding(schema: JsonSchema, text: string): Finding | undefined {
    const { format, pattern, allOf } = schema;
    const patterns = [pattern, ...(allOf ?? []).map((part) => part.pattern)].filter((each) => each !== undefined);
    if (format !== undefined && patterns.length === 0) {
        return hasFormat(format, text) ? undefined : { code: 'format', message: formatSentence(format) };
    }
    if (format === 'base64url' && !hasFormat(format, text)) {
        return { code: 'format', message: formatSentence(format) };
    }
    const missed = patterns.find((each) => text.length <= longestMatched && !matches(each, text));
    if (missed === undefined || looserThanPattern(format, text)) {
        return undefined;
    }
    const readable = readablePattern(missed);
    return format === undefined || readable.isSpecial || patterns.length > 1
        ? { code: 'pattern', message: readable.sentence }
        : { code: 'format', message: formatSentence(format) };
}

/** A pattern's flags are not known: with either reading a match is a match, and a pattern that is none takes all. */
function matches(pattern: string, text: string): boolean {
    const readings = ['', 'u'].map((flags) => expressionOf(pattern, flags)).filter((each) => each !== undefined);
    return readings.length === 0 || readings.some((expression) => expression.test(text));
}

function expressionOf(pattern: string, flags: string): RegExp | undefined {
    try {
        return new RegExp(pattern, flags);
    } catch {
        return undefined;
    }
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
