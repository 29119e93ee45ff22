import type { Failure } from './failure.ts';

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
