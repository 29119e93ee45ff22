import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** A checkpoint of no fields holds nothing. */
export const checkpointEmpty: Rule = {
    id: 'checkpoint-empty',
    severity: 'warning',
    doc: `${pages.checkpoints}#defining-a-checkpoint-schema`,
    wholeFile: true,
    *check(file) {
        const property = file.property('checkpoint');
        const schema = file.schema('checkpoint');
        if (!property || schema?.def.type !== 'object') return;
        if (schema.def.shape.open || schema.def.shape.schemas.size > 0) return;
        yield { at: property.key, message: l10n.t('The checkpoint has no fields: it stores nothing.') };
    },
};
