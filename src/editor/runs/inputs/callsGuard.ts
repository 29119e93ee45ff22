import * as l10n from '@vscode/l10n';
import type { ProviderUse } from '../../../core/function/providerUse.ts';
import { writeLines, writesInShort } from '../../../core/function/writeWords.ts';
import type { Guard } from '../../../protocol/inputsState.ts';

/** What a run will do at the provider, said above its button before it is pressed. */
export function callsGuard(
    { writes, reads, unsure }: ProviderUse,
    asksFirst: boolean,
    { production }: { readonly production: boolean },
): Pick<Guard, 'icon' | 'text' | 'tooltip'> {
    if (writes.length > 0) {
        const calls = writesInShort(writes);
        const text = production ? l10n.t('Production: this run will {0}.', calls) : l10n.t('This run will {0}.', calls);
        const asked = asksFirst ? ` ${l10n.t('You are asked first.')}` : '';
        return { icon: 'warning', text: `${text}${asked}`, tooltip: writeLines(writes).join('\n') };
    }
    if (reads && !unsure) return { icon: 'info', text: l10n.t('This function only reads from the provider.') };
    if (!reads && !unsure) return { icon: 'info', text: l10n.t('This function makes no calls to the provider.') };
    const text = l10n.t('A dry run stores nothing in Nango, but its calls to the provider are real.');
    return { icon: production ? 'warning' : 'info', text };
}
