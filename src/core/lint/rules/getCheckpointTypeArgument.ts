import * as l10n from '@vscode/l10n';
import { childOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** The type of a checkpoint comes from its schema. */
export const getCheckpointTypeArgument: Rule = {
    id: 'get-checkpoint-type-argument',
    severity: 'error',
    doc: `${pages.sdk}#getcheckpoint`,
    typescript: [2558],
    *check(file) {
        for (const { node } of file.callsOf('getCheckpoint')) {
            const callee = node.firstChild;
            const types = callee?.name === 'InstantiationExpression' ? childOf(callee, 'TypeArgList') : undefined;
            if (!types) continue;
            yield {
                at: types,
                message: l10n.t(
                    '{0} takes no type argument: its type is that of the checkpoint’s schema.',
                    'getCheckpoint',
                ),
                fixes: [
                    {
                        title: l10n.t('Drop {0}', file.text(types)),
                        edits: [{ from: types.from, to: types.to, text: '' }],
                    },
                ],
            };
        }
    },
};
