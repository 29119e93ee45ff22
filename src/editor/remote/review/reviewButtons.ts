import * as l10n from '@vscode/l10n';
import type { ReviewButton } from '../../../protocol/reviewState.ts';
import { protectedBy } from '../deployedLook.ts';
import type { Findings } from './findings.ts';

/** What can be done with the function before it is deployed. */
export function reviewButtons(findings: Findings): readonly ReviewButton[] {
    const { subject, look, conflict, difference, deployment } = findings;
    const { environment } = subject;
    const cancel = { label: l10n.t('Cancel'), look: 'secondary', enabled: true, intent: { intent: 'close' } } as const;
    if (protectedBy(look) !== undefined) {
        const other = { label: l10n.t('Deploy under Another Name…'), look: 'secondary', enabled: true } as const;
        return [
            ...('kept' in subject.text ? [] : [{ ...other, intent: { intent: 'chooseOtherName' } as const }]),
            { ...cancel, label: l10n.t('Close') },
        ];
    }
    const red = environment.production ? 'production' : 'primary';
    const deploy = {
        label: l10n.t('Deploy to {0}', environment.name),
        icon: 'cloud-upload',
        look: red,
        enabled: look !== undefined,
        intent: { intent: 'deploy' },
    } as const;
    const anyway = {
        label: l10n.t('Deploy Anyway'),
        look: environment.production ? 'production' : 'secondary',
        enabled: true,
        intent: { intent: 'deploy', anyway: true },
    } as const;
    if (deployment?.phase === 'lost') {
        const again = { label: l10n.t('Look Again'), look: 'primary', enabled: true } as const;
        return [{ ...again, intent: { intent: 'lookAgain' } }, { ...anyway, look: 'secondary' }, cancel];
    }
    if (conflict === 'unseen' && !difference.unchanged) {
        const see = { label: l10n.t('See What Changed'), icon: 'diff', look: 'primary', enabled: true } as const;
        return [{ ...see, intent: { intent: 'seeWhatChanged' } }, { ...anyway, look: 'secondary' }, cancel];
    }
    if (difference.unchanged && difference.changes.length === 0 && deployment === undefined) return [anyway, cancel];
    return [deploy, cancel];
}
