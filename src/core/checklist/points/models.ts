import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { modelNames } from '../../lint/reading/models.ts';
import { problemOf, type Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

/** Which records a sync keeps, and whether each can be told from the others. */
export function models(asked: Asked): CheckedPoint {
    const point = { id: 'models', title: l10n.t('Which records it keeps'), doc: pages.syncs };
    const problem = problemOf(
        asked,
        'model-id-missing',
        'model-id-not-string',
        'model-name-invalid',
        'unknown-model',
        'endpoint-model-count',
    );
    const at = problem?.at ?? asked.file.property('models')?.node;
    const place = at === undefined ? {} : { at };
    if (problem !== undefined) return { ...point, state: 'open', answer: problem.message, ...place };
    const names = modelNames(asked.file) ?? [];
    return names.length === 0
        ? { ...point, state: 'open', answer: l10n.t('Declare a model for the records.'), ...place }
        : { ...point, state: 'met', answer: l10n.t('{0}, told apart by id.', names.join(', ')), ...place };
}
