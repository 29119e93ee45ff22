import * as l10n from '@vscode/l10n';
import type { JsonTypeName, JsonValue } from '../jsonSchema.ts';

/** "Must be text or a number." */
export function typeSentence(types: readonly JsonTypeName[]): string {
    const words = [...new Set(types)].map(typeWord);
    return l10n.t('Must be {0}.', alternatives(words));
}

/** "Must be one of low, normal, high." */
export function choiceSentence(values: readonly JsonValue[]): string {
    const words = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
    const shown = words.length > most ? [...words.slice(0, most), '…'] : words;
    return words.length === 1
        ? l10n.t('Must be {0}.', words[0] ?? '')
        : l10n.t('Must be one of {0}.', shown.join(', '));
}

/** More choices than this are not listed in a sentence. */
const most = 12;

function typeWord(type: JsonTypeName): string {
    switch (type) {
        case 'string':
            return l10n.t('text');
        case 'number':
            return l10n.t('a number');
        case 'integer':
            return l10n.t('a whole number');
        case 'boolean':
            return l10n.t('true or false');
        case 'object':
            return l10n.t('an object');
        case 'array':
            return l10n.t('a list');
        case 'null':
            return l10n.t('null');
    }
}

function alternatives(words: readonly string[]): string {
    const last = words.at(-1) ?? '';
    return words.length > 1 ? l10n.t('{0} or {1}', words.slice(0, -1).join(', '), last) : last;
}
