import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { execParameters } from '../reading/execInput.ts';
import { referencesTo } from '../reading/references.ts';
import type { Rule } from '../rule.ts';

/** The compiler's checks know the platform's object by this name only. */
export const execParamNotNango: Rule = {
    id: 'exec-param-not-nango',
    severity: 'hint',
    doc: pages.sdk,
    *check(file) {
        const [first] = execParameters(file);
        if (!first || file.text(first) === 'nango' || file.text(first).startsWith('_')) return;
        const uses = referencesTo(file, first);
        const isSafe =
            uses.every(({ name }) => name === 'VariableName') &&
            !file.nodes.of('VariableName').some((node) => file.text(node) === 'nango');
        yield {
            at: first,
            message: l10n.t('Call it {0}: some of the compiler’s checks know it by this name only.', 'nango'),
            fixes: isSafe
                ? [
                      {
                          title: l10n.t('Rename to {0}', 'nango'),
                          edits: [first, ...uses].map(({ from, to }) => ({ from, to, text: 'nango' })),
                      },
                  ]
                : [],
        };
    },
};
