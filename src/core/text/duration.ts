import * as l10n from '@vscode/l10n';

/** "0:19": minutes and seconds, for clocks that run. */
export function clockTime(ms: number): string {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** "34.9 s", "3 min 02 s": how long something took. */
export function duration(ms: number): string {
    const seconds = ms / 1000;
    if (seconds < 59.95) return l10n.t('{0} s', seconds.toFixed(1));
    const whole = Math.round(seconds);
    return l10n.t('{0} min {1} s', Math.floor(whole / 60), String(whole % 60).padStart(2, '0'));
}
