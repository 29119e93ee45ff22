import * as l10n from '@vscode/l10n';

/** Longer texts are cut. */
const longest = 60;

/** What a value is, for "Got …": `string "one"`, `number 5`, `array of 3`. */
export function gotWords(value: unknown): string {
    if (value === undefined) return l10n.t('nothing');
    if (value === null) return 'null';
    if (Array.isArray(value)) return l10n.t('array of {0}', value.length);
    switch (typeof value) {
        case 'string':
            return `string ${JSON.stringify(value.length > longest ? `${value.slice(0, longest)}…` : value)}`;
        case 'number':
        case 'boolean':
            return `${typeof value} ${String(value)}`;
        default:
            return 'object';
    }
}
