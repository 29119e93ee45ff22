import * as l10n from '@vscode/l10n';
import { calleeOf } from '../../function/nangoCalls.ts';
import { pages } from '../documentation.ts';
import { isGlobalName } from '../reading/references.ts';
import type { Rule } from '../rule.ts';

/** Requests go through Nango, which knows the credentials; `fetch` is not even there in a dry run. */
export const noDirectHttp: Rule = {
    id: 'no-direct-http',
    severity: 'warning',
    doc: `${pages.sdk}#http-requests`,
    *check(file) {
        for (const call of file.nodes.of('CallExpression')) {
            const callee = calleeOf(call);
            if (!callee) continue;
            const isFetch =
                callee.name === 'VariableName' && file.text(callee) === 'fetch' && isGlobalName(file, callee);
            const isGlobalFetch = /^(?:globalThis|window|self)\.fetch$/.test(file.text(callee));
            if (!isFetch && !isGlobalFetch && !isAxios(file.text(callee))) continue;
            yield {
                at: callee,
                message: isAxios(file.text(callee))
                    ? l10n.t('Send requests with {0} and the like.', 'nango.get')
                    : l10n.t(
                          '{0} is not there when the function runs in a dry run. Use {1} and the like, or {2}.',
                          'fetch',
                          'nango.get',
                          'nango.uncontrolledFetch',
                      ),
            };
        }
    },
};

function isAxios(callee: string): boolean {
    return /^axios(?:\.\w+)?$/.test(callee);
}
