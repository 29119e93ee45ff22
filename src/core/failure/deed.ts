import * as l10n from '@vscode/l10n';

/** What the person was about to do, for sentences such as "The key may not deploy". */
export type Deed =
    | 'compile'
    | 'dryRun'
    | 'deploy'
    | 'listIntegrations'
    | 'listConnections'
    | 'listFunctions'
    | 'readFunctions'
    | 'deleteFunction';

/** "deploy", "dry run", … for the middle of a sentence. */
export function deedWords(deed: Deed): string {
    switch (deed) {
        case 'compile':
            return l10n.t('compile');
        case 'dryRun':
            return l10n.t('dry run');
        case 'deploy':
            return l10n.t('deploy');
        case 'listIntegrations':
            return l10n.t('list integrations');
        case 'listConnections':
            return l10n.t('list connections');
        case 'listFunctions':
            return l10n.t('list functions');
        case 'readFunctions':
            return l10n.t('read functions');
        case 'deleteFunction':
            return l10n.t('delete functions');
    }
}
