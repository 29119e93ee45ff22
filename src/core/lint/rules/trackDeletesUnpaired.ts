import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { statementBeside, statementInsertion } from '../edits/insertion.ts';
import { batchMethods, execCalls } from '../reading/execCalls.ts';
import type { PlacedNangoCall } from '../reading/execCalls.ts';
import { lastStatementOf } from '../reading/statementOf.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { trackedModels } from '../reading/trackedModels.ts';
import type { Fix, Rule } from '../rule.ts';

/** Looking for deleted records has a start and an end. */
export const trackDeletesUnpaired: Rule = {
    id: 'track-deletes-unpaired',
    severity: 'error',
    doc: `${pages.deletes}#detecting-deletes-in-full-syncs`,
    wholeFile: true,
    *check(file) {
        for (const { model, starts, ends } of trackedModels(file)) {
            const [call] = [...starts, ...ends];
            if (!call || (starts.length > 0 && ends.length > 0)) continue;
            const missing = starts.length > 0 ? 'trackDeletesEnd' : 'trackDeletesStart';
            yield {
                at: call.name,
                message: l10n.t('{0} for {1} is called, {2} is not.', call.method, model, missing),
                fixes: [...adding(file, call, missing)],
            };
        }
    },
};

function* adding(file: LintedFile, call: PlacedNangoCall, missing: string): Iterable<Fix> {
    const body = file.execBody;
    const [argument] = call.arguments;
    if (!body || !argument) return;
    const statement = `await ${file.text(call.object)}.${missing}(${file.text(argument)});`;
    const title = l10n.t('Add {0}', missing);
    if (missing === 'trackDeletesStart') {
        yield { title, edits: [statementInsertion(file.source, body, statement)] };
        return;
    }
    const last = lastStatementOf(body);
    const isLater = execCalls(file, ...batchMethods).every(({ node }) => last !== undefined && node.to <= last.to);
    if (!last || !isLater) return;
    const side = last.name === 'ReturnStatement' ? 'before' : 'after';
    yield { title, edits: [statementBeside(file.source, last, statement, side)] };
}
