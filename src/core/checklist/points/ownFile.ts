import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { problemOf, type Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

const rules = [
    'default-export-required',
    'invalid-default-export',
    'create-arg-not-object',
    'no-named-export',
    'multiple-create-calls',
    'disallowed-import',
    'no-relative-import',
    'type-import-unavailable',
    'type-import-runner-sdk',
    'no-import-action-error',
    'no-require',
    'no-dynamic-import',
    'no-package-re-export',
];

/** Whether Nango can build the function from this file alone. */
export function ownFile(asked: Asked): CheckedPoint {
    const title = l10n.t('One file');
    const problem = problemOf(asked, ...rules);
    const point = { id: 'file', title, doc: pages.sdk };
    return problem === undefined
        ? {
              ...point,
              state: 'met',
              answer: l10n.t('It exports one function and imports only what Nango brings along.'),
          }
        : { ...point, state: 'open', answer: problem.message, at: problem.at };
}
