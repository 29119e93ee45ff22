import * as l10n from '@vscode/l10n';
import { pages } from '../documentation.ts';
import { statementBeside, statementInsertion } from '../edits/insertion.ts';
import { lineBreakOf, indentAt } from '../edits/layout.ts';
import { propertyRemovalFix } from '../edits/propertyRemovalFix.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { modelNames } from '../reading/models.ts';
import { lastStatementOf, statementsIn } from '../reading/statementOf.ts';
import type { Fix, Rule } from '../rule.ts';

/** A pair of calls has taken its place. */
export const deprecatedTrackDeletesFlag: Rule = {
    id: 'deprecated-track-deletes-flag',
    severity: 'warning',
    doc: pages.deletes,
    tag: 'deprecated',
    *check(file) {
        const property = file.isSync ? file.property('trackDeletes') : undefined;
        if (!property) return;
        const isOff = file.text(property.value) === 'false';
        yield {
            at: property.node,
            message: isOff
                ? l10n.t('{0} is deprecated and can be left out.', 'trackDeletes')
                : l10n.t(
                      '{0} is deprecated: call {1} first and {2} last.',
                      'trackDeletes',
                      'trackDeletesStart',
                      'trackDeletesEnd',
                  ),
            fixes: isOff ? propertyRemovalFix(file, 'trackDeletes') : [...calling(file)],
        };
    },
};

function* calling(file: LintedFile): Iterable<Fix> {
    const { execBody: body, exec, source } = file;
    const names = modelNames(file);
    const [removal] = propertyRemovalFix(file, 'trackDeletes');
    const first = body && statementsIn(body)[0];
    const last = body && lastStatementOf(body);
    if (!body || !names || !removal || !first || !last || exec?.firstChild?.name !== 'async') return;
    if (last.name === 'ReturnStatement' || file.callsOf('trackDeletesStart', 'trackDeletesEnd').length > 0) return;
    if (!file.nangoNames.has('nango') || file.property('syncType')) return;
    const calls = (method: string): string =>
        names
            .map((name) => `await nango.${method}('${name}');`)
            .join(lineBreakOf(source) + indentAt(source, first.from));
    yield {
        title: l10n.t('Use {0}', 'trackDeletesStart, trackDeletesEnd'),
        edits: [
            ...removal.edits,
            statementInsertion(source, body, calls('trackDeletesStart')),
            statementBeside(source, last, calls('trackDeletesEnd'), 'after'),
        ],
    };
}
