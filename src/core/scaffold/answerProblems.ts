import * as l10n from '@vscode/l10n';
import { isFunctionName } from '../deploy/functionName.ts';

/** What is wrong with a function's name; undefined for a good one. */
export function nameProblem(text: string): string | undefined {
    const isKebab = /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(text);
    return isKebab && isFunctionName(text)
        ? undefined
        : l10n.t('Small letters and digits, words joined by -, such as {0}.', 'list-issues');
}

/** What is wrong with a model's name. */
export function modelProblem(text: string): string | undefined {
    return /^[A-Z][a-zA-Z\d]+$/.test(text)
        ? undefined
        : l10n.t('A capital letter first, then letters and digits, such as {0}.', 'Issue');
}

/** What is wrong with the address of a page. */
export function addressProblem(text: string): string | undefined {
    return /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) ? undefined : l10n.t('An address that starts with https://.');
}

/** What is wrong with a path at the provider. */
export function endpointProblem(text: string): string | undefined {
    if (/\s/.test(text.replace(/^(?:GET|POST|PUT|PATCH|DELETE)\s+/i, '')))
        return l10n.t('A path has no spaces. Parameters stand in braces: {0}.', '/issues/{id}');
    const rest = text.replace(/\{[^{}]*\}/g, '');
    return /[{}]/.test(rest) ? l10n.t('A brace is missing.') : undefined;
}

/** What is wrong with a name in a request or a record. */
export function fieldProblem(text: string): string | undefined {
    return /^[^\s'"`\\]+$/.test(text) && text !== '__proto__' ? undefined : l10n.t('A name without spaces and quotes.');
}

/** Units as the platform reads them, in seconds. */
const units: ReadonlyMap<string, number> = new Map([
    ['s', 1],
    ['sec', 1],
    ['second', 1],
    ['m', 60],
    ['min', 60],
    ['minute', 60],
    ['h', 3_600],
    ['hr', 3_600],
    ['hour', 3_600],
    ['d', 86_400],
    ['day', 86_400],
    ['w', 604_800],
    ['week', 604_800],
]);

const inWords = /^every (?:half day|half hour|quarter hour|hour|day|week|month)$/;

/** What is wrong with how often a sync runs. */
export function frequencyProblem(text: string): string | undefined {
    if (inWords.test(text)) return undefined;
    const [, amount = '', unit = ''] = /^every (\d+(?:\.\d+)?) ?([a-z]+)$/.exec(text) ?? [];
    const seconds = Number(amount) * (units.get(unit) ?? units.get(unit.replace(/s$/, '')) ?? 0);
    if (seconds === 0) return l10n.t('Such as {0} or {1}.', 'every hour', 'every 15 minutes');
    if (seconds < 30) return l10n.t('At least 30 seconds.');
    return seconds > 31 * 86_400 ? l10n.t('At most 31 days.') : undefined;
}
