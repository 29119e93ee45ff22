import * as l10n from '@vscode/l10n';
import { mayBeLeftOut } from '../../schema/zod/mayBeLeftOut.ts';
import { pages } from '../documentation.ts';
import type { Rule } from '../rule.ts';

/** A sync that starts by itself starts before anybody can have given it metadata. */
export const metadataRequiresAutoStartFalse: Rule = {
    id: 'metadata-requires-auto-start-false',
    severity: 'warning',
    doc: `${pages.syncs}#pass-parameters-with-metadata`,
    *check(file) {
        const autoStart = file.isSync ? file.property('autoStart') : undefined;
        const schema = file.schema('metadata');
        if (!autoStart || file.text(autoStart.value) !== 'true' || schema?.def.type !== 'object') return;
        const required = [...schema.def.shape.schemas].filter(
            ([, field]) => field.def.type !== 'nullable' && !mayBeLeftOut(field, 'input'),
        );
        if (required.length === 0) return;
        const { from, to } = autoStart.value;
        yield {
            at: autoStart.node,
            message: l10n.t(
                'The sync starts before its metadata can be set, and needs {0}. Set autoStart to false.',
                required.map(([name]) => name).join(', '),
            ),
            fixes: [{ title: l10n.t('Set {0}', 'autoStart: false'), edits: [{ from, to, text: 'false' }] }],
        };
    },
};
