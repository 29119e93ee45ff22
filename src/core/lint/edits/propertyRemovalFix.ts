import * as l10n from '@vscode/l10n';
import type { LintedFile } from '../reading/lintedFile.ts';
import type { Fix } from '../rule.ts';
import { memberRemoval } from './removal.ts';

/** Takes properties out of the definition. */
export function propertyRemovalFix(file: LintedFile, ...names: readonly string[]): readonly Fix[] {
    const nodes = names.flatMap((name) => file.property(name)?.node ?? []);
    if (nodes.length === 0) return [];
    return [
        {
            title: l10n.t('Remove {0}', names.join(', ')),
            edits: nodes.map((node) => memberRemoval(file.source, node)),
        },
    ];
}
