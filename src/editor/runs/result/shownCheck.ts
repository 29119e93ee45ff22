import * as l10n from '@vscode/l10n';
import { mismatchesIn } from '../../../core/run/check/mismatchesIn.ts';
import type { CheckedInput, RunCheck } from '../../../core/run/check/runCheck.ts';
import type { ShownCheck } from '../../../protocol/shownCheck.ts';

/** A check for the result view. */
export function shownCheckOf(check: RunCheck): ShownCheck {
    return {
        ...(check.result === undefined ? {} : { result: check.result }),
        models: check.models.map((model) => ({ ...model, name: modelTitle(model.model) })),
        inputs: inputParts.flatMap((part) => {
            const sent = check.inputs[part];
            return sent === undefined ? [] : [{ title: inputTitle(part), check: sent }];
        }),
        total: mismatchesIn(check),
    };
}

const inputParts: readonly CheckedInput[] = ['input', 'metadata', 'checkpoint'];

/** The name that a model's records are shown under; the platform does not tell the model of deleted ones. */
export function modelTitle(model: string | undefined): string {
    return model ?? l10n.t('Deleted');
}

/** What a part of the inputs is called. */
export function inputTitle(part: CheckedInput): string {
    switch (part) {
        case 'input':
            return l10n.t('Input');
        case 'metadata':
            return l10n.t('Metadata');
        case 'checkpoint':
            return l10n.t('Checkpoint');
    }
}
