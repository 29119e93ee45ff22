import * as l10n from '@vscode/l10n';
import type { ValueType } from '../rows/shownText.ts';

/** Longer texts are cut. */
const longest = 60;

/** What a value is, for "Got …", from its type and how it is shown: `string "one"`, `number 5`, `array [3]`. */
export function gotWords(type: ValueType, text: string): string {
    const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
    switch (type) {
        case 'null':
            return text === '' ? l10n.t('nothing') : 'null';
        case 'string':
            return `string ${short.startsWith('"') ? short : JSON.stringify(short)}`;
        case 'number':
        case 'boolean':
            return `${type} ${short}`;
        case 'array':
            return `array ${short}`;
        case 'object':
            return 'object';
    }
}
