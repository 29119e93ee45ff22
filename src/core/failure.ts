import * as l10n from '@vscode/l10n';

/** One complaint of the platform about one field of a request; `path` as sent, e.g. `['input', 'owner']`. */
export interface FieldComplaint {
    readonly path: readonly (string | number)[];
    readonly message: string;
}

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

/**
 * Every way it can go wrong, as one typed case. `serverText` is what the server said, whole.
 * Codes and texts of the platform: measured on Nango 0.71.
 */
export type Failure =
    | { readonly kind: 'noKey'; readonly environment: string }
    | { readonly kind: 'keyRefused'; readonly environment: string; readonly serverText: string }
    | {
          readonly kind: 'scopeMissing';
          readonly environment: string;
          readonly deed: Deed;
          readonly scope: string;
          readonly serverText: string;
      }
    | {
          readonly kind: 'connectionMissing';
          readonly connection: string;
          readonly integration: string;
          readonly serverText: string;
      }
    | {
          readonly kind: 'integrationMissing';
          readonly integration: string;
          readonly environment: string;
          readonly serverText: string;
      }
    | {
          readonly kind: 'jobMissing';
          readonly job: 'dryRun' | 'deployment';
          readonly id: string;
          readonly serverText: string;
      }
    | { readonly kind: 'notFound'; readonly serverText: string }
    | { readonly kind: 'refused'; readonly complaints: readonly FieldComplaint[]; readonly serverText: string }
    | {
          readonly kind: 'protected';
          readonly name: string;
          /** Where it came from, where that is known. */
          readonly source?: 'repo' | 'catalog';
          readonly serverText: string;
      }
    | {
          readonly kind: 'template';
          readonly name: string;
          readonly reason: TemplateRefusal;
          readonly serverText: string;
      }
    | { readonly kind: 'compileFailed'; readonly serverText: string }
    | { readonly kind: 'compileTimeout'; readonly serverText: string }
    | {
          readonly kind: 'rateLimited';
          readonly retryAfterMs: number;
          /** Requests a minute, where the server says so. */
          readonly limit?: number;
          readonly serverText: string;
      }
    | { readonly kind: 'server'; readonly status: number; readonly serverText: string }
    | { readonly kind: 'notNango'; readonly host: string; readonly status: number; readonly serverText: string }
    | { readonly kind: 'unreadable'; readonly host: string; readonly serverText: string }
    | { readonly kind: 'unreachable'; readonly host: string; readonly reason: string }
    | { readonly kind: 'certificate'; readonly host: string; readonly reason: string }
    | { readonly kind: 'proxy'; readonly reason: string }
    | { readonly kind: 'timeout'; readonly host: string; readonly afterMs: number }
    | { readonly kind: 'tooLarge'; readonly host: string; readonly limitBytes: number }
    | { readonly kind: 'maybeStarted'; readonly job: 'dryRun' | 'deployment'; readonly reason: string }
    | { readonly kind: 'noWord'; readonly job: 'dryRun' | 'deployment'; readonly id: string }
    | { readonly kind: 'cancelled' }
    | { readonly kind: 'unexpected'; readonly reason: string };

/** Why a function of the catalog was not deployed. */
export type TemplateRefusal = 'missing' | 'ambiguous' | 'plan' | 'alreadyDeployed';

/** What can be done about a failure; each is a button. */
export type Remedy =
    | 'addApiKey'
    | 'enterKeyAgain'
    | 'openApiKeys'
    | 'copyScope'
    | 'chooseConnection'
    | 'chooseIntegration'
    | 'openProxySettings'
    | 'tryAgain'
    | 'startAnother'
    | 'showProblems'
    | 'showLog';

/** Carries a failure through `throw`. */
export class FailureError extends Error {
    readonly failure: Failure;

    constructor(failure: Failure, options?: ErrorOptions) {
        super(failure.kind, options);
        this.name = 'FailureError';
        this.failure = failure;
    }
}

/** The failure inside anything that was thrown. */
export function failureOf(thrown: unknown): Failure {
    if (thrown instanceof FailureError) return thrown.failure;
    return { kind: 'unexpected', reason: thrown instanceof Error ? thrown.message : String(thrown) };
}

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

/** What can be done about it, the best first. */
export function remediesOf(failure: Failure): readonly Remedy[] {
    switch (failure.kind) {
        case 'noKey':
            return ['addApiKey'];
        case 'keyRefused':
            return ['enterKeyAgain', 'openApiKeys'];
        case 'scopeMissing':
            return ['openApiKeys', 'copyScope'];
        case 'connectionMissing':
            return ['chooseConnection'];
        case 'integrationMissing':
            return ['chooseIntegration'];
        case 'certificate':
        case 'proxy':
            return ['openProxySettings', 'showLog'];
        case 'compileFailed':
            return ['showProblems'];
        case 'maybeStarted':
            return ['startAnother', 'showLog'];
        case 'noWord':
            return ['tryAgain'];
        case 'compileTimeout':
        case 'server':
        case 'notNango':
        case 'unreadable':
        case 'unreachable':
        case 'timeout':
        case 'tooLarge':
            return ['tryAgain', 'showLog'];
        case 'jobMissing':
        case 'notFound':
        case 'refused':
        case 'protected':
        case 'template':
        case 'unexpected':
            return ['showLog'];
        case 'rateLimited':
        case 'cancelled':
            return [];
    }
}

/** What the server said, whole; empty where no server spoke. */
export function serverTextOf(failure: Failure): string {
    return 'serverText' in failure ? failure.serverText : '';
}

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
