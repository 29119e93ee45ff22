import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { modelProperties } from '../reading/models.ts';
import type { Rule } from '../rule.ts';

/** A model is called like one of its records. */
export const modelNamePlural: Rule = {
    id: 'model-name-plural',
    severity: 'hint',
    doc: `${pages.sdk}#createsync`,
    *check(file) {
        for (const [name, { key }] of modelProperties(file)) {
            if (!/[a-z]s$/.test(name) || singular.test(name)) continue;
            yield {
                at: key,
                message: l10n.t('Name a model like one record: {0}.', name.replace(/ies$/, 'y').replace(/s$/, '')),
            };
        }
    },
};

const singular =
    /(?:ss|us|is|[aeiou]ics|ies|News|Settings|Sms|Os|Series|Always|Canvas|Bias|Atlas|Aws|Details|Stats|Analytics|Metrics|Preferences)$/;
