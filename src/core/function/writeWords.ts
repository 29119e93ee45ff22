import * as l10n from '@vscode/l10n';
import type { ProviderWrite } from './providerUse.ts';

/** "POST /repos/{owner}/issues": one write as a line of its own. */
export function writeLine({ method, path }: ProviderWrite): string {
    return [method, path === '' ? '…' : path].filter((part) => part !== '').join(' ');
}

/** The writes, each once, in the order of the text. */
export function writeLines(writes: readonly ProviderWrite[]): readonly string[] {
    return [...new Set(writes.map(writeLine))];
}

/** "`POST /issues` and 2 more", for the middle of a sentence; empty for none. */
export function writesInShort(writes: readonly ProviderWrite[]): string {
    const [first, ...more] = writeLines(writes);
    if (first === undefined) return '';
    return more.length === 0 ? `\`${first}\`` : l10n.t('`{0}` and {1} more', first, more.length);
}
