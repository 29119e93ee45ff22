import * as l10n from '@vscode/l10n';
import { fieldNodes } from '../../lint/reading/schemaFields.ts';
import { pages } from '../../lint/documentation.ts';
import { problemOf, type Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

/** Whether a sync that needs metadata waits for it; undefined where it takes none. */
export function metadata(asked: Asked): CheckedPoint | undefined {
    const property = asked.file.property('metadata');
    if (property === undefined) return undefined;
    const point = { id: 'metadata', title: l10n.t('What each connection tells it'), doc: pages.syncs };
    const problem = problemOf(asked, 'metadata-requires-auto-start-false');
    if (problem !== undefined) return { ...point, state: 'open', answer: problem.message, at: problem.at };
    const fields = [...fieldNodes(asked.file, property.value).keys()].join(', ');
    return { ...point, state: 'met', answer: l10n.t('Metadata: {0}.', fields), at: property.node };
}
