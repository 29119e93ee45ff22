import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { propertyInsertion } from '../edits/insertion.ts';
import type { Rule } from '../rule.ts';

/** Only the types of webhooks that are named are handled. */
export const webhookWithoutSubscriptions: Rule = {
    id: 'webhook-without-subscriptions',
    severity: 'warning',
    doc: pages.realtime,
    wholeFile: true,
    *check(file) {
        const property = file.isSync ? file.property('onWebhook') : undefined;
        if (!property || !file.definition || file.definitionIsOpen || file.property('webhookSubscriptions')) return;
        const text = "webhookSubscriptions: ['*']";
        yield {
            at: property.key,
            message: l10n.t('Without {0} no webhook gets here.', 'webhookSubscriptions'),
            fixes: [
                {
                    title: l10n.t('Add {0}', text),
                    edits: [propertyInsertion(file.source, file.definition, [text], property.node)],
                },
            ],
        };
    },
};
