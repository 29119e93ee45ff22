import * as l10n from '@vscode/l10n';

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** How many days lie between a time and now, by the calendar: 0 for today. */
export function daysAgo(time: number, now: number): number {
    return Math.round((startOfDay(now) - startOfDay(time)) / 86_400_000);
}

/** When something was, as a person says it: `just now`, `2 min ago`, `yesterday, 17:40`, `Nov 19, 14:02`. */
export function ageText(time: number, now: number, language: string): string {
    const minutes = Math.floor((now - time) / 60_000);
    if (minutes < 1) return l10n.t('just now');
    if (minutes < 60) return l10n.t('{0} min ago', minutes);
    const clock = new Date(time).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', hour12: false });
    const days = daysAgo(time, now);
    if (days === 0) return clock;
    if (days === 1) return l10n.t('yesterday, {0}', clock);
    return l10n.t('{0}, {1}', new Date(time).toLocaleDateString(language, { month: 'short', day: 'numeric' }), clock);
}
