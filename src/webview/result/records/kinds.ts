import * as l10n from '@vscode/l10n';
import type { RecordKind } from '../../../core/run/output/records.ts';

/** The kinds in the order shown. */
export const recordKinds: readonly RecordKind[] = ['saved', 'updated', 'deleted'];

/** Icon and colour of a kind; the word always stands beside them. */
export const kindLook: Readonly<Record<RecordKind, { readonly icon: string; readonly tone: string }>> = {
    saved: { icon: 'diff-added', tone: 'added' },
    updated: { icon: 'diff-modified', tone: 'modified' },
    deleted: { icon: 'diff-removed', tone: 'removed' },
};

/** The word of a kind. */
export const kindWord = (kind: RecordKind): string => {
    switch (kind) {
        case 'saved':
            return l10n.t('saved');
        case 'updated':
            return l10n.t('updated');
        case 'deleted':
            return l10n.t('deleted');
    }
};
