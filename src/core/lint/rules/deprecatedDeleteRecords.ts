import * as l10n from '@vscode/l10n';
import type { NangoCall } from '../../function/nangoCalls.ts';
import { ancestorOf } from '../../syntax/nodes.ts';
import { pages } from '../documentation.ts';
import { statementInsertion } from '../edits/insertion.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix, Rule } from '../rule.ts';

/** A pair of calls has taken its place. */
export const deprecatedDeleteRecords: Rule = {
    id: 'deprecated-delete-records',
    severity: 'warning',
    doc: pages.deletes,
    tag: 'deprecated',
    *check(file) {
        for (const call of file.callsOf('deleteRecordsFromPreviousExecutions')) {
            yield {
                at: call.name,
                message: l10n.t(
                    '{0} is deprecated: call {1} first and {2} last.',
                    call.method,
                    'trackDeletesStart',
                    'trackDeletesEnd',
                ),
                fixes: [...replacing(file, call)],
            };
        }
    },
};

function* replacing(file: LintedFile, { node, name, object, arguments: [model] }: NangoCall): Iterable<Fix> {
    const body = file.execBody;
    const isOnly =
        file.callsOf('deleteRecordsFromPreviousExecutions', 'trackDeletesStart', 'trackDeletesEnd').length === 1;
    if (!body || !isOnly || model?.name !== 'String' || node.from < body.from || node.to > body.to) return;
    // A helper's object may not be there where exec begins.
    if (!ancestorOf(node, 'AwaitExpression')) return;
    const start = `await ${file.text(object)}.trackDeletesStart(${file.text(model)});`;
    yield {
        title: l10n.t('Use {0}', 'trackDeletesStart, trackDeletesEnd'),
        edits: [
            statementInsertion(file.source, body, start),
            { from: name.from, to: name.to, text: 'trackDeletesEnd' },
        ],
    };
}
