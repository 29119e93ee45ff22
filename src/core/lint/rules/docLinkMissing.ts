import * as l10n from '@vscode/l10n';
import type { NangoCall } from '../../function/nangoCalls.ts';
import { pages } from '../documentation.ts';
import { statementBeside } from '../edits/insertion.ts';
import { functionAround } from '../reading/awaiting.ts';
import type { LintedFile } from '../reading/lintedFile.ts';
import { configValues, requestConfig, requestMethods } from '../reading/requestConfig.ts';
import { statementAround } from '../reading/statementOf.ts';
import type { Fix, Rule, Span } from '../rule.ts';

/** The next reader wants to look up what is called. */
export const docLinkMissing: Rule = {
    id: 'doc-link-missing',
    severity: 'info',
    doc: `${pages.sdk}#http-requests`,
    wholeFile: true,
    *check(file) {
        const links = [...file.nodes.of('LineComment'), ...file.nodes.of('BlockComment')].filter((comment) =>
            /https?:\/\//.test(file.text(comment)),
        );
        const calls = file.callsOf(...requestMethods);
        for (const call of calls) {
            const config = requestConfig(file, call);
            const spans = [ownSpan(call, calls), ...config.definitions.flatMap(withComments)];
            if (spans.some(({ from, to }) => links.some((link) => link.from >= from && link.to <= to))) continue;
            yield {
                at: call.name,
                message: l10n.t('Link the provider’s documentation of this request in a comment.'),
                fixes: [...commenting(file, configValues(file, config, 'endpoint')[0]?.parent ?? undefined)],
            };
        }
    },
};

/** From the request before it, or the start of its function, to the end of the call. */
function ownSpan(call: NangoCall, calls: readonly NangoCall[]): Span {
    const fn = functionAround(call.node);
    const before = calls
        .filter(({ node }) => node.to <= call.node.from && functionAround(node)?.from === fn?.from)
        .at(-1);
    return { from: before?.node.to ?? fn?.from ?? 0, to: call.node.to };
}

/** A declaration, with the comments right above it. */
function withComments(definition: NangoCall['node']): Span[] {
    const statement = statementAround(definition);
    if (!statement) return [];
    let from = statement.from;
    for (let before = statement.prevSibling; before?.name.endsWith('Comment'); before = before.prevSibling)
        from = before.from;
    return [{ from, to: statement.to }];
}

function* commenting(file: LintedFile, property: NangoCall['node'] | undefined): Iterable<Fix> {
    if (property?.name !== 'Property') return;
    const edit = statementBeside(file.source, { from: property.from, to: property.to + 1 }, '// https://', 'before');
    if (!edit.text.includes('\n')) return;
    yield { title: l10n.t('Add a Comment for the Link'), edits: [edit] };
}
