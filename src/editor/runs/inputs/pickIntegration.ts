import * as l10n from '@vscode/l10n';
import type { Integration } from '../../../api/client.ts';
import { failureOf } from '../../../core/failure/failure.ts';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { Session } from '../../session/session.ts';
import { searchPick, type SearchSteps } from './searchPick.ts';

/** How the question is put. */
export interface IntegrationPick {
    readonly title: string;
    /** Stands first; empty for none. */
    readonly last: string;
    readonly steps?: SearchSteps;
}

/** Asks for an integration of the environment in use; free entry where they can't be listed. */
export async function pickIntegration(
    session: Session,
    { title, last, steps }: IntegrationPick,
): Promise<string | undefined> {
    let listed: Promise<readonly Integration[]> | undefined;
    return searchPick({
        title,
        placeholder: l10n.t('Search integrations, or type an id'),
        useTyped: (typed) => l10n.t('Use "{0}"', typed),
        first: last,
        searches: 'here',
        ...(steps === undefined ? {} : { steps }),
        find: async (_text, _page, signal) => {
            try {
                // The API lists all at once; VS Code filters.
                listed ??= session.api().then((api) => api.listIntegrations(signal));
                const items = (await listed).map(({ id, provider, displayName }) => ({
                    id,
                    description: displayName === id ? provider : `${displayName} · ${provider}`,
                }));
                return { items, note: items.length === 0 ? l10n.t('No integration found') : '', more: false };
            } catch (error) {
                listed = undefined;
                const failure = failureOf(error);
                const why = session.parts.mask.apply(failureSentence(failure));
                const note = failure.kind === 'cancelled' ? '' : l10n.t('{0} Or type its id.', why);
                return { items: [], note, more: false };
            }
        },
    });
}
