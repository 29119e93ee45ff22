import * as l10n from '@vscode/l10n';
import { stringValue } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { nearest } from '../reading/nearest.ts';
import { modelNames } from '../reading/models.ts';
import type { Rule } from '../rule.ts';

/** At which place a method takes the model's name. */
const places: ReadonlyMap<string, number> = new Map([
    ...['batchSave', 'batchDelete', 'batchUpdate', 'batchSend', 'getRecordsByIds', 'setMergingStrategy'].map(
        (method) => [method, 1] as const,
    ),
    ...['listRecords', 'trackDeletesStart', 'trackDeletesEnd', 'deleteRecordsFromPreviousExecutions'].map(
        (method) => [method, 0] as const,
    ),
]);

/** Only the models of the definition can be saved. */
export const unknownModel: Rule = {
    id: 'unknown-model',
    severity: 'error',
    doc: `${pages.sdk}#save-records`,
    typescript: [2345, 2820, 2322],
    *check(file) {
        const names = modelNames(file);
        if (!names || names.length === 0) return;
        for (const call of file.calls) {
            const place = places.get(call.method);
            const model = place === undefined ? undefined : call.arguments[place];
            if (model?.name !== 'String') continue;
            const name = stringValue(file.source, model);
            if (names.includes(name)) continue;
            const meant = nearest(name, names) ?? (names.length === 1 ? names[0] : undefined);
            yield {
                at: model,
                message: l10n.t('{0} is no model of this sync. It has {1}.', `'${name}'`, names.join(', ')),
                fixes:
                    meant === undefined
                        ? []
                        : [
                              {
                                  title: l10n.t("Use '{0}'", meant),
                                  edits: [{ from: model.from + 1, to: model.to - 1, text: meant }],
                              },
                          ],
            };
        }
    },
};
