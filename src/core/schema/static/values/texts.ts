import { atRunTime, data } from '../value.ts';
import type { Value } from '../value.ts';

/** The methods of strings that are followed. */
export const textMethods: ReadonlySet<string> = new Set([
    ...['toLowerCase', 'toUpperCase', 'trim', 'concat', 'split', 'repeat'],
]);

/** What a call of a string's method gives. */
export function callTextMethod(text: string, name: string, values: readonly Value[], offset: number): Value {
    const known = values.map((value) => (value.kind === 'data' ? value.data : undefined));
    const [first] = known;
    switch (name) {
        case 'toLowerCase':
            return data(text.toLowerCase());
        case 'toUpperCase':
            return data(text.toUpperCase());
        case 'trim':
            return data(text.trim());
        case 'concat':
            if (values.every(({ kind }) => kind === 'data')) {
                return data(text + known.map(String).join(''));
            }
            break;
        case 'split':
            if (typeof first === 'string') {
                return { kind: 'list', items: text.split(first).map(data) };
            }
            break;
        case 'repeat':
            if (typeof first === 'number' && first >= 0 && first * text.length < 10_000) {
                return data(text.repeat(first));
            }
            break;
        default:
            break;
    }
    return atRunTime({ from: offset });
}
