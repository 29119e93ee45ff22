import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { checkpointFlow } from '../../lint/reading/checkpointFlow.ts';
import type { Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

/** Why a sync fetches everything each time; undefined where it does not. */
export function fullRefresh({ file }: Asked): CheckedPoint | undefined {
    const read = file.callsOf('getCheckpoint');
    if (file.property('onWebhook') !== undefined) return undefined;
    if (read.length > 0 && checkpointFlow(file, read).reachesRequest) return undefined;
    const point = { id: 'fullRefresh', title: l10n.t('Why everything is fetched each time'), doc: pages.efficiency };
    const reason = [...file.nodes.of('LineComment'), ...file.nodes.of('BlockComment')].find((comment) =>
        saysWhy.test(file.text(comment)),
    );
    return reason === undefined
        ? { ...point, state: 'open', answer: l10n.t('Say in a comment why the provider allows nothing narrower.') }
        : { ...point, state: 'met', answer: wordsOf(file.text(reason)), at: reason };
}

/** A reason names the way, or what the provider does not have. */
const saysWhy =
    /full[\s-](?:refresh|sync)|\b(?:no|not|n't|cannot|lacks?|without|only)\b[^]{0,80}\b(?:filter|since|updated|modified|changed|delta|incremental|cursor|sort)/i;

function wordsOf(comment: string): string {
    const words = comment
        .replace(/^\/[/*]+|\*+\/$/g, '')
        .replace(/\n\s*\*?/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return words.length > 160 ? `${words.slice(0, 159)}…` : words;
}
