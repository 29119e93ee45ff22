import * as l10n from '@vscode/l10n';
import { jsonPathOf } from '../../../core/run/compare/jsonPath.ts';
import { pathOfAny } from '../../../core/run/compare/pathOfAny.ts';
import type { RunDifference } from '../../../core/run/compare/runDifference.ts';
import { sideTexts } from '../../../core/run/compare/sideTexts.ts';
import type { ShownDifference } from '../../../protocol/comparison.ts';

/** A difference on one line. */
export function shownDifference({
    kind,
    subject = '',
    place,
    before,
    after,
    isOrder,
    ignorable,
}: RunDifference): ShownDifference {
    const path = jsonPathOf(place).replace(/^\$\.?/, '');
    const whole = subject === '' && path === '' ? l10n.t('result') : path;
    return {
        kind,
        subject,
        path: isOrder ? l10n.t('{0} (order)', whole) : whole,
        ...sideTexts(before, after),
        ...(ignorable ? { ignorable: pathOfAny(place) } : {}),
    };
}
