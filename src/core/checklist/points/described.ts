import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { stringValue, unwrapped } from '../../syntax/nodes.ts';
import type { Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

/** Whether the function says what it does; agents choose it by that. */
export function described({ file }: Asked): CheckedPoint {
    const point = { id: 'description', title: l10n.t('What it does'), doc: pages.sdk };
    const property = file.property('description');
    const value = property && unwrapped(property.value);
    const text = value?.name === 'String' ? stringValue(file.source, value).trim() : undefined;
    if (property === undefined || text === '') {
        const at = property?.node ?? file.create?.callee;
        const answer = l10n.t('Say in the description what it does: people and agents choose it by that.');
        return { ...point, state: 'open', answer, ...(at === undefined ? {} : { at }) };
    }
    return { ...point, state: 'met', answer: text ?? l10n.t('Its description says so.'), at: property.node };
}
