import * as l10n from '@vscode/l10n';
import { pages } from '../../lint/documentation.ts';
import { fieldNodes } from '../../lint/reading/schemaFields.ts';
import type { Asked } from '../asked.ts';
import type { CheckedPoint } from '../checkedPoint.ts';

/** Whether the fields of an action's input say what belongs in them. */
export function inputFields({ file }: Asked): CheckedPoint | undefined {
    const input = file.property('input');
    if (input === undefined) return undefined;
    const point = { id: 'input', title: l10n.t('What it takes'), doc: pages.sdk };
    const fields = [...fieldNodes(file, input.value)];
    if (fields.length === 0) return { ...point, state: 'met', answer: l10n.t('No input fields.'), at: input.node };
    const names = (some: typeof fields): string => some.map(([name]) => name).join(', ');
    const bare = fields.filter(([, field]) => !isDescribed(file.text(field.value)));
    const [first] = bare;
    return first === undefined
        ? { ...point, state: 'met', answer: l10n.t('Each field says what it is: {0}.', names(fields)), at: input.node }
        : { ...point, state: 'note', answer: l10n.t('Not described: {0}.', names(bare)), at: first[1].node };
}

function isDescribed(schema: string): boolean {
    return /\.(?:describe|meta)\s*\(/.test(schema);
}
