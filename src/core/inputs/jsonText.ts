import * as l10n from '@vscode/l10n';
import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** A JSON text, read; `problem` is one sentence with the line where it went wrong. */
export type JsonReading =
    | { readonly ok: true; readonly value: unknown }
    | { readonly ok: false; readonly problem: string; readonly line: number };

/** Reads strict JSON and says in words what is wrong with it. */
export function readJson(text: string): JsonReading {
    const errors: ParseError[] = [];
    const value: unknown = parse(text, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    if (first === undefined) return { ok: true, value };
    const line = text.slice(0, first.offset).split('\n').length;
    return { ok: false, problem: l10n.t('JSON has an error in line {0}: {1}', line, wordsOf(first)), line };
}

function wordsOf({ error }: ParseError): string {
    switch (printParseErrorCode(error)) {
        case 'CommaExpected':
            return l10n.t('a comma is missing.');
        case 'ColonExpected':
            return l10n.t('a colon is missing.');
        case 'PropertyNameExpected':
            return l10n.t('a name in double quotes is missing.');
        case 'ValueExpected':
            return l10n.t('a value is missing.');
        case 'CloseBraceExpected':
            return l10n.t('a closing brace is missing.');
        case 'CloseBracketExpected':
            return l10n.t('a closing bracket is missing.');
        case 'EndOfFileExpected':
            return l10n.t('there is text after the end of the value.');
        case 'InvalidCommentToken':
            return l10n.t('JSON takes no comments.');
        case 'UnexpectedEndOfString':
            return l10n.t('a closing quote is missing.');
        case 'InvalidNumberFormat':
        case 'UnexpectedEndOfNumber':
            return l10n.t('this is no number.');
        case 'InvalidEscapeCharacter':
        case 'InvalidUnicode':
            return l10n.t('this escape is unknown.');
        case 'InvalidSymbol':
            return l10n.t('names and texts stand in double quotes.');
        case 'InvalidCharacter':
            return l10n.t('a character is not allowed here.');
        default:
            return l10n.t('this is not JSON.');
    }
}
