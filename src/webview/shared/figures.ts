import * as l10n from '@vscode/l10n';

const two = (value: number): string => String(value).padStart(2, '0');

/** A running clock: `0:19`, `12:05`. */
export function clockText(ms: number): string {
    const seconds = Math.floor(Math.max(0, ms) / 1000);
    return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

/** How long something took: `34.9 s`, `3 min 02 s`, `5 min`. */
export function durationText(ms: number): string {
    const tenths = Math.round(ms / 100);
    if (tenths < 600) return l10n.t('{0} s', (tenths / 10).toFixed(1));
    const seconds = Math.round(ms / 1000);
    const minutes = Math.floor(seconds / 60);
    return seconds % 60 === 0 ? l10n.t('{0} min', minutes) : l10n.t('{0} min {1} s', minutes, two(seconds % 60));
}

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
