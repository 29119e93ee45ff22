import * as l10n from '@vscode/l10n';

/** What a method does otherwise in a dry run than in a real one; measured on the platform. */
export function dryRunNote(method: string): string | undefined {
    switch (method) {
        case 'get':
        case 'post':
        case 'put':
        case 'patch':
        case 'delete':
        case 'proxy':
        case 'paginate':
            return l10n.t('A dry run calls the provider for real.');
        case 'batchSave':
        case 'batchUpdate':
        case 'batchDelete':
            return l10n.t('A dry run lists the records and stores none.');
        case 'saveCheckpoint':
        case 'clearCheckpoint':
            return l10n.t('A dry run keeps no checkpoint for the next one.');
        case 'getCheckpoint':
            return l10n.t('In a dry run it is the checkpoint that the run was given.');
        case 'getMetadata':
            return l10n.t('In a dry run it is the metadata that the run was given, else that of the connection.');
        case 'log':
            return l10n.t(
                'A dry run that succeeds prints no warnings or errors, objects as [object Object], and fails on a second text.',
            );
        default:
            return undefined;
    }
}
