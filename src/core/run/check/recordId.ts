import * as l10n from '@vscode/l10n';
import type { RecordKind } from '../output/records.ts';
import { jsonText } from '../../text/json.ts';
import type { Mismatch } from './mismatch.ts';

/** The id of a record as the platform keeps it; undefined where it has none, which it refuses. */
export function recordId(record: unknown): string | undefined {
    const id = idIn(record);
    return id ? (typeof id === 'string' ? id : jsonText(id)) : undefined;
}

/** What is wrong with a record's id, whatever its model says. */
export function idMismatch(record: unknown): Mismatch | undefined {
    const id = idIn(record);
    if (typeof id === 'string' && id !== '') return undefined;
    if (id) {
        const sentence = l10n.t('The id of a record has to be text.');
        return { path: ['id'], kind: 'wrong', says: l10n.t('the id is no text'), sentence };
    }
    return {
        path: ['id'],
        kind: id === undefined ? 'missing' : 'wrong',
        says: id === undefined ? l10n.t('{0} is missing', 'id') : l10n.t('the id is empty'),
        sentence: l10n.t('Nango refuses records without an id.'),
    };
}

/** The same id came before, of the same model and kind. */
export function duplicateId(kind: RecordKind): Mismatch {
    const sentence =
        kind === 'saved'
            ? l10n.t('This id was saved before in this run: this record replaces the earlier one.')
            : kind === 'updated'
              ? l10n.t('This id was updated before in this run: this record is merged into the earlier one.')
              : l10n.t('This id was deleted before in this run.');
    return { path: ['id'], kind: 'duplicate', says: l10n.t('the id appears twice'), sentence };
}

function idIn(record: unknown): unknown {
    return typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
}
