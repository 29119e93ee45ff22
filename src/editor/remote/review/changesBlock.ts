import * as l10n from '@vscode/l10n';
import { failureSentence } from '../../../core/failure/failureSentence.ts';
import type { ReviewBlock } from '../../../protocol/reviewState.ts';
import { failureLinks } from './failureLinks.ts';
import type { Findings } from './findings.ts';

/** What the deployment would change. */
export function changesBlock(findings: Findings): ReviewBlock {
    const { difference, look, fileName } = findings;
    const block = { id: 'changes', title: l10n.t('Changes') };
    const changes = difference.changes.map((change) =>
        change.mark === 'code' ? { ...change, note: l10n.t('in {0}', fileName) } : change,
    );
    const hasDiff = look?.kind === 'found' && look.code !== undefined && !difference.unchanged;
    const byFacts = look?.kind === 'found' && look.whyNoCode !== undefined;
    const whyNoCode = byFacts ? look.whyNoCode : undefined;
    return {
        ...block,
        ...(hasDiff ? { link: { label: l10n.t('Open Diff'), intent: { intent: 'openDiff' } as const } } : {}),
        changes,
        ...(difference.unchanged && changes.length === 0
            ? { sentence: l10n.t('The deployed code is the same.') }
            : changes.length === 0
              ? { sentence: look === undefined ? l10n.t('Looking…') : l10n.t('Not known.') }
              : {}),
        ...(whyNoCode === undefined
            ? {}
            : {
                  notes: [
                      {
                          severity: 'info' as const,
                          text: l10n.t('Told from what Nango lists. {0}', failureSentence(whyNoCode)),
                          links: failureLinks(whyNoCode),
                      },
                  ],
              }),
    };
}
