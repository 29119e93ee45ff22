import * as l10n from '@vscode/l10n';
import { formatSentence } from './formats.ts';

/** What a text has to be to match this pattern, as a sentence; special where the pattern is one that zod writes. */
export function readablePattern(pattern: string): { readonly sentence: string; readonly isSpecial: boolean } {
    if (pattern.startsWith(timeOfDay)) {
        return { sentence: formatSentence('time'), isSpecial: true };
    }
    const start = /^\^(.+)\.\*$/.exec(pattern);
    const end = /^\.\*(.+)\$$/.exec(pattern);
    const plain = plainText((start ?? end)?.[1] ?? pattern);
    if (plain === undefined) {
        return { sentence: l10n.t('Must match the pattern {0}.', pattern), isSpecial: false };
    }
    const sentence = start
        ? l10n.t('Must start with {0}.', plain)
        : end
          ? l10n.t('Must end with {0}.', plain)
          : l10n.t('Must contain {0}.', plain);
    return { sentence, isSpecial: true };
}

/** How zod's patterns of times begin; they carry no format. */
const timeOfDay = String.raw`^(?:[01]\d|2[0-3]):[0-5]\d`;

/** The text that an expression without any choice stands for. */
function plainText(escaped: string): string | undefined {
    return /^(?:[^.*+?^${}()|[\]\\]|\\[.*+?^${}()|[\]\\/])+$/.test(escaped)
        ? escaped.replace(/\\(.)/g, '$1')
        : undefined;
}
