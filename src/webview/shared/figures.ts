import * as l10n from '@vscode/l10n';
import { ageText as ageIn } from '../../core/text/age.ts';

/** A limit, in whole minutes: `5 min`. */
export const minutesText = (ms: number): string => l10n.t('{0} min', Math.round(ms / 60_000));

const language = (): string => document.documentElement.lang || 'en';

/** When something was, as a person says it: `just now`, `2 min ago`, `yesterday, 17:40`, `Nov 19, 14:02`. */
export const ageText = (time: number, now: number): string => ageIn(time, now, language());

/** The whole date, for a tooltip. */
export const dateText = (time: number): string => new Date(time).toLocaleString(language());

/** A count with separators: `20,000`. */
export const countText = (count: number): string => count.toLocaleString(language());

/** A size: `512 bytes`, `5.2 MB`. */
export function sizeText(bytes: number): string {
    if (bytes < 1000) return l10n.t('{0} bytes', bytes);
    const kilo = bytes / 1000;
    return kilo < 1000 ? l10n.t('{0} KB', countText(Math.round(kilo))) : l10n.t('{0} MB', (kilo / 1000).toFixed(1));
}
