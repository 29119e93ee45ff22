import * as l10n from '@vscode/l10n';
import type { DraftSection } from './draft.ts';

/** What a section is called, in the view and among the inputs of a result. */
export function sectionTitle(id: DraftSection): string {
    switch (id) {
        case 'input':
            return l10n.t('Input');
        case 'metadata':
            return l10n.t('Metadata');
        case 'checkpoint':
            return l10n.t('Checkpoint');
        case 'lastSyncDate':
            return l10n.t('Legacy');
    }
}
