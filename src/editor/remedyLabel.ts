import * as l10n from '@vscode/l10n';
import type { Remedy } from '../core/failure/remedies.ts';

/** The button's text. */
export function remedyLabel(remedy: Remedy): string {
    switch (remedy) {
        case 'addApiKey':
            return l10n.t('Add API Key');
        case 'enterKeyAgain':
            return l10n.t('Enter Key Again');
        case 'openApiKeys':
            return l10n.t('Open API Keys');
        case 'copyScope':
            return l10n.t('Copy Scope');
        case 'chooseConnection':
            return l10n.t('Choose Connection');
        case 'chooseIntegration':
            return l10n.t('Choose Integration');
        case 'openProxySettings':
            return l10n.t('Open Proxy Settings');
        case 'tryAgain':
            return l10n.t('Try Again');
        case 'startAnother':
            return l10n.t('Start Another');
        case 'showProblems':
            return l10n.t('Show Problems');
        case 'showLog':
            return l10n.t('Show Log');
    }
}
