import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { stringValue } from '../../syntax/nodes.ts';
import { configValues, requestConfig, requestMethods } from '../reading/requestConfig.ts';
import type { Rule } from '../rule.ts';

/** At which place a method takes a connection's ID. */
const places: ReadonlyMap<string, number> = new Map([
    ['getConnection', 1],
    ['triggerAction', 1],
    ['triggerSync', 1],
    ['startSync', 2],
]);

/** The platform does not escape it in its addresses. */
export const connectionIdSlash: Rule = {
    id: 'connection-id-slash',
    severity: 'warning',
    *check(file) {
        const ids: SyntaxNode[] = [];
        for (const call of file.calls) {
            const place = places.get(call.method);
            const given = place === undefined ? undefined : call.arguments[place];
            if (given) ids.push(given);
        }
        for (const call of file.callsOf(...requestMethods)) {
            ids.push(...configValues(file, requestConfig(file, call), 'connectionId'));
        }
        for (const id of ids) {
            if (id.name !== 'String' || !stringValue(file.source, id).includes('/')) continue;
            yield { at: id, message: l10n.t('A connection whose ID has a / is not found in a dry run.') };
        }
    },
};
