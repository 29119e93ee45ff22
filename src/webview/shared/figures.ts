import * as l10n from '@vscode/l10n';

/** A limit, in whole minutes: `5 min`. */
export const minutesText = (ms: number): string => l10n.t('{0} min', Math.round(ms / 60_000));

const language = (): string => document.documentElement.lang || 'en';

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** When something was, as a person says it: `just now`, `2 min ago`, `yesterday, 17:40`, `Nov 19, 14:02`. */
export function ageText(time: number, now: number): string {
    const minutes = Math.floor((now - time) / 60_000);
    if (minutes < 1) return l10n.t('just now');
    if (minutes < 60) return l10n.t('{0} min ago', minutes);
    const clock = new Date(time).toLocaleTimeString(language(), { hour: '2-digit', minute: '2-digit', hour12: false });
    const days = Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
    if (days === 0) return clock;
    if (days === 1) return l10n.t('yesterday, {0}', clock);
    return l10n.t('{0}, {1}', new Date(time).toLocaleDateString(language(), { month: 'short', day: 'numeric' }), clock);
}

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
