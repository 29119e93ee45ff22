import * as l10n from '@vscode/l10n';
import { keptVersion } from '../../../core/deploy/shownVersion.ts';
import type { ReviewBlock } from '../../../protocol/reviewState.ts';
import type { Findings } from './findings.ts';
import { dateWords } from './reviewWords.ts';

/** Which function goes where, and under which version. */
export function whereBlock({ subject, host, version, ownVersion }: Findings, editable: boolean): ReviewBlock {
    const { environment, integration, name, type, text } = subject;
    const kept = keptVersion(version);
    const note =
        version.trim() === kept ? undefined : l10n.t('Nango cuts a version at its first blank: `{0}`.', `v${kept}`);
    const shownVersion = kept === '' ? ownVersion : kept;
    return {
        id: 'where',
        title: name,
        badge: type,
        facts: [
            { label: l10n.t('Environment'), value: environment.name },
            { label: l10n.t('Server'), value: host },
            { label: l10n.t('Integration'), value: integration },
            ...('kept' in text
                ? [{ label: l10n.t('Puts back'), value: l10n.t('code replaced on {0}', dateWords(text.kept.at)) }]
                : []),
            ...(editable || shownVersion === '' ? [] : [{ label: l10n.t('Version'), value: shownVersion }]),
        ],
        ...(editable
            ? {
                  version: {
                      text: version,
                      placeholder: ownVersion === '' ? l10n.t('None') : l10n.t('{0}, from the code', ownVersion),
                      ...(note === undefined ? {} : { note }),
                  },
              }
            : {}),
    };
}
