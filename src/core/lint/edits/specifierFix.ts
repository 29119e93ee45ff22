import * as l10n from '@vscode/l10n';
import type { SyntaxNode } from '@lezer/common';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix } from '../rule.ts';

/** Imports from another module. */
export function specifierFix({ source }: LintedFile, specifier: SyntaxNode, module: string): Fix {
    const quote = source[specifier.from] ?? "'";
    return {
        title: l10n.t("Import from '{0}'", module),
        edits: [{ from: specifier.from, to: specifier.to, text: `${quote}${module}${quote}` }],
    };
}
