import * as l10n from '@vscode/l10n';
import { deedWords } from './deed.ts';
import type { Failure, FieldComplaint, TemplateRefusal } from './failure.ts';

/** The failure in one or two sentences: what happened, then what it means. */
export function failureSentence(failure: Failure): string {
    switch (failure.kind) {
        case 'noKey':
            return l10n.t('Add an API key for {0}.', failure.environment);
        case 'keyRefused':
            return l10n.t('Nango refused the key for {0}.', failure.environment);
        case 'scopeMissing':
            return l10n.t(
                'The key for {0} may not {1}. It lacks the scope {2}.',
                failure.environment,
                deedWords(failure.deed),
                failure.scope,
            );
        case 'connectionMissing':
            return l10n.t('Nango has no connection "{0}" for {1}.', failure.connection, failure.integration);
        case 'integrationMissing':
            return l10n.t('Nango has no integration "{0}" in {1}.', failure.integration, failure.environment);
        case 'jobMissing':
            return failure.job === 'dryRun'
                ? l10n.t('Nango knows no dry run {0} in this environment.', failure.id)
                : l10n.t('Nango knows no deployment {0} in this environment.', failure.id);
        case 'notFound':
            return l10n.t('Nango did not find it: {0}', firstLine(failure.serverText));
        case 'refused':
            return refusedSentence(failure.complaints, failure.serverText);
        case 'protected':
            return protectedSentence(failure.name, failure.source);
        case 'template':
            return templateSentence(failure.name, failure.reason);
        case 'compileFailed':
            return l10n.t('The function does not compile.');
        case 'compileTimeout':
            return l10n.t('Nango stopped compiling after 3 minutes.');
        case 'rateLimited':
            return limitedSentence(Math.max(1, Math.ceil(failure.retryAfterMs / 1000)), failure.limit);
        case 'server':
            return l10n.t('Nango answered with an error ({0}). Nothing was sent twice.', failure.status);
        case 'notNango':
            return l10n.t(
                '{0} answered with a web page, not as the Nango API does ({1}). Check the server URL.',
                failure.host,
                failure.status,
            );
        case 'unreadable':
            return l10n.t("{0} sent an answer that can't be read.", failure.host);
        case 'unreachable':
            return l10n.t("Can't reach {0} ({1}).", failure.host, failure.reason);
        case 'certificate':
            return l10n.t("Can't trust the certificate of {0} ({1}).", failure.host, failure.reason);
        case 'proxy':
            return l10n.t("The proxy can't be used ({0}).", failure.reason);
        case 'timeout':
            return l10n.t('{0} gave no answer for {1} s.', failure.host, Math.round(failure.afterMs / 1000));
        case 'tooLarge':
            return l10n.t(
                '{0} sent more than {1} MB, which is too much to read.',
                failure.host,
                Math.round(failure.limitBytes / 1_000_000),
            );
        case 'maybeStarted':
            return failure.job === 'dryRun'
                ? l10n.t('The connection broke while the run was being started. It may be running.')
                : l10n.t('The connection broke while the deployment was being started. It may be under way.');
        case 'noWord':
            return failure.job === 'dryRun'
                ? l10n.t('No word from dry run {0} for 10 minutes. Nango has probably lost it.', failure.id.slice(0, 8))
                : l10n.t(
                      'No word from deployment {0} for 10 minutes. Nango has probably lost it.',
                      failure.id.slice(0, 8),
                  );
        case 'cancelled':
            return l10n.t('Stopped.');
        case 'unexpected':
            return l10n.t('Something went wrong in Nango Functions: {0}', failure.reason);
    }
}

function protectedSentence(name: string, source: 'repo' | 'catalog' | undefined): string {
    switch (source) {
        case 'repo':
            return l10n.t(
                "{0} is deployed from a repository, so it can't be replaced from here. Change it there, or choose another name.",
                name,
            );
        case 'catalog':
            return l10n.t(
                "{0} is deployed from the catalog, so it can't be replaced from here. Choose another name.",
                name,
            );
        case undefined:
            return l10n.t(
                "{0} is deployed from a repository or the catalog, so it can't be replaced from here. Change it there, or choose another name.",
                name,
            );
    }
}

function templateSentence(name: string, reason: TemplateRefusal): string {
    switch (reason) {
        case 'missing':
            return l10n.t('The catalog has no function {0} for this integration.', name);
        case 'ambiguous':
            return l10n.t('The catalog has an action and a sync named {0}. Choose one of them.', name);
        case 'plan':
            return l10n.t('{0} was not deployed: the plan of this Nango account allows no more.', name);
        case 'alreadyDeployed':
            return l10n.t('{0} is deployed on this integration already.', name);
    }
}

function limitedSentence(seconds: number, limit: number | undefined): string {
    return limit === undefined
        ? l10n.t('Nango asks to wait {0} s.', seconds)
        : l10n.t('Nango asks to wait {0} s ({1} requests a minute).', seconds, limit);
}

function refusedSentence(complaints: readonly FieldComplaint[], serverText: string): string {
    if (complaints.length === 0) return l10n.t('Nango refused the request: {0}', firstLine(serverText));
    const parts = complaints.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message));
    return l10n.t('Nango refused the request. {0}', parts.join('; '));
}

function firstLine(text: string): string {
    return text.trim().split('\n', 1)[0] ?? '';
}
