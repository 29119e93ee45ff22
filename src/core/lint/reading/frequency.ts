import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import { stringValue } from '../../syntax/nodes.ts';
import type { Fix } from '../rule.ts';
import { intervalFault } from './interval.ts';
import type { LintedFile } from './lintedFile.ts';

/** A sync's frequency where it is a literal, and what is wrong with it. */
export function frequencyAt(
    file: LintedFile,
): { readonly node: SyntaxNode; readonly text: string; readonly fault: ReturnType<typeof intervalFault> } | undefined {
    const node = file.isSync ? file.property('frequency')?.value : undefined;
    if (node?.name !== 'String') return undefined;
    const text = stringValue(file.source, node);
    return { node, text, fault: intervalFault(text) };
}

/** Frequencies that people choose. */
export function frequencyFixes({ source }: LintedFile, { from, to }: SyntaxNode): readonly Fix[] {
    const quote = source[from] ?? "'";
    return ['every 5 minutes', 'every half hour', 'every hour', 'every half day', 'every day'].map((text) => ({
        title: l10n.t("Use '{0}'", text),
        edits: [{ from, to, text: `${quote}${text}${quote}` }],
    }));
}
