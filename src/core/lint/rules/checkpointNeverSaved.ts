import * as l10n from '@vscode/l10n';
import { isRelative } from '../../function/importObstacles.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** A schema without a checkpoint. */
export const checkpointNeverSaved: Rule = {
    id: 'checkpoint-never-saved',
    severity: 'warning',
    doc: pages.checkpoints,
    wholeFile: true,
    *check(file) {
        const property = file.property('checkpoint');
        if (!property || !file.exec || file.callsOf('saveCheckpoint').length > 0) return;
        // Another file may do it.
        if (file.references.some(({ module, typeOnly }) => isRelative(module) && !typeOnly)) return;
        if (file.text(property.value) === 'undefined') return;
        yield { at: property.key, message: l10n.t('A checkpoint is declared, but never saved.') };
    },
};
