import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { endpointIn, exposedEndpoints } from '../reading/endpoints.ts';
import type { Rule } from '../rule.ts';

/** What varies is part of the input, not of the address that a function is offered under. */
export const endpointPathParams: Rule = {
    id: 'endpoint-path-params',
    severity: 'info',
    doc: pages.sdk,
    *check(file) {
        const value = file.isAction ? file.property('endpoint')?.value : undefined;
        const own = value?.name === 'ObjectExpression' ? [endpointIn(file, value)] : [];
        for (const { path } of [...own, ...(file.isSync ? (exposedEndpoints(file) ?? []) : [])]) {
            if (!path || !/\/:\w|\{\w+\}/.test(path.text)) continue;
            yield {
                at: path.node,
                message: l10n.t('The path of a function’s endpoint takes no parameters: use the input.'),
            };
        }
    },
};
