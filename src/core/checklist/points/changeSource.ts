import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { checkpointFlow } from '../../lint/reading/checkpointFlow.ts';
import { fieldNodes } from '../../lint/reading/schemaFields.ts';
import { problemOf, type Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

const title = (): string => l10n.t('How it knows what changed');
const doc = pages.checkpoints;

/** How a sync knows what changed since its last run, and how the checkpoint changes the request. */
export function changeSource(asked: Asked): CheckedPoint {
    const { file } = asked;
    const point = { id: 'changes', title: title(), doc };
    const webhook = file.property('onWebhook');
    const read = file.callsOf('getCheckpoint');
    const checkpoint = file.property('checkpoint');
    const [first] = read;
    if (checkpoint === undefined || first === undefined) {
        if (webhook !== undefined)
            return { ...point, state: 'met', answer: l10n.t('Webhooks tell it.'), at: webhook.node };
        const broken = problemOf(asked, 'checkpoint-schema-missing', 'save-checkpoint-without-get');
        if (broken !== undefined) return { ...point, state: 'open', answer: broken.message, at: broken.at };
        return { ...point, state: 'note', answer: l10n.t('It does not: everything is fetched each time.') };
    }
    const problem = problemOf(
        asked,
        'checkpoint-not-flat',
        'checkpoint-empty',
        'checkpoint-never-saved',
        'checkpoint-result-unused',
        'checkpoint-not-in-request',
        'guarded-save-then-clear',
    );
    if (problem !== undefined) return { ...point, state: 'open', answer: problem.message, at: problem.at };
    const fields = [...fieldNodes(file, checkpoint.value).keys()].join(', ');
    const { reachesRequest } = checkpointFlow(file, read);
    const answer = reachesRequest
        ? l10n.t('The checkpoint goes into the request: {0}.', fields)
        : l10n.t('The checkpoint ({0}) decides which requests are made, not what they ask for.', fields);
    return { ...point, state: reachesRequest ? 'met' : 'note', answer, at: first.node };
}
