import * as l10n from '@vscode/l10n';
import { sendingMethods } from '../../lint/reading/requestConfig.ts';
import type { Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

const doc = '/reference/functions/functions-sdk#actionerror';

/** How an action tells its caller what went wrong. */
export function failures({ file }: Asked): CheckedPoint | undefined {
    const point = { id: 'failures', title: l10n.t('What can go wrong'), doc };
    const thrown = file.nodes.of('NewExpression').find((node) => /^new\s+\w+\.ActionError\b/.test(file.text(node)));
    if (thrown !== undefined) {
        return { ...point, state: 'met', answer: l10n.t('Expected failures are told by ActionError.'), at: thrown };
    }
    const [call] = file.callsOf(...sendingMethods);
    if (call === undefined) return undefined;
    const answer = l10n.t(
        'Callers get the provider’s own error. Where an outcome is expected, throw nango.ActionError with words for it.',
    );
    return { ...point, state: 'note', answer, at: call.node };
}
