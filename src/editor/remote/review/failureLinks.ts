import type { Failure } from '../../../core/failure/failure.ts';
import { remediesOf, type Remedy } from '../../../core/failure/remedies.ts';
import type { ReviewLink } from '../../../protocol/reviewState.ts';
import { remedyLabel } from '../../remedyLabel.ts';

/** What can be done about a failure, as links; to try again is the review's own button. */
export function failureLinks(failure: Failure): readonly ReviewLink[] {
    return remediesOf(failure).flatMap((remedy) => {
        const intent = intentOf(remedy);
        return intent === undefined ? [] : [{ label: remedyLabel(remedy), intent: { intent } }];
    });
}

function intentOf(remedy: Remedy) {
    switch (remedy) {
        case 'addApiKey':
        case 'enterKeyAgain':
            return 'addApiKey';
        case 'openApiKeys':
        case 'copyScope':
        case 'openProxySettings':
        case 'showProblems':
        case 'showLog':
        case 'chooseIntegration':
            return remedy;
        case 'tryAgain':
            return 'lookAgain';
        case 'startAnother':
        case 'chooseConnection':
            return undefined;
    }
}
