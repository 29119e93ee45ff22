import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { Finding } from '../rule.ts';
import type { LintedFile } from './lintedFile.ts';
import { configValues, requestConfig, requestMethods } from './requestConfig.ts';

/** More retries than that keep a function waiting. */
const most = 3;

/** The requests that retry more often than that. */
export function* highRetries(file: LintedFile): Iterable<Finding> {
    const seen = new Set<number>();
    for (const call of file.callsOf(...requestMethods)) {
        for (const value of configValues(file, requestConfig(file, call), 'retries')) {
            const isShorthand = value.name === 'PropertyDefinition';
            const told = isShorthand ? file.evaluator.variable(value, undefined) : file.evaluator.valueOf(value);
            if (told.kind !== 'data' || typeof told.data !== 'number' || told.data <= most || seen.has(value.from))
                continue;
            seen.add(value.from);
            yield {
                at: value,
                message: l10n.t('More than 3 retries need a reason that is written down.'),
                fixes: value.name === 'Number' ? [fix(value)] : [],
            };
        }
    }
}

function fix({ from, to }: SyntaxNode): { title: string; edits: { from: number; to: number; text: string }[] } {
    return { title: l10n.t('Set {0}', 'retries: 3'), edits: [{ from, to, text: '3' }] };
}
