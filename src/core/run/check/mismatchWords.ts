import * as l10n from '@vscode/l10n';

/** "2 values don't match". */
export function mismatchWords(count: number): string {
    return count === 1 ? l10n.t("1 value doesn't match") : l10n.t("{0} values don't match", count.toLocaleString());
}
