import * as l10n from '@vscode/l10n';
import type { CaseCommandParts, CasePlace } from './caseCommands.ts';
import { functionAt, pickCase, sayThereAreNone } from './casePick.ts';

/** Runs one case as a test, and shows its run. */
export async function runCase(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const picked = await pickCase(parts, place, ({ name }) => l10n.t('Dry run {0} with a case', name));
    if (picked !== undefined) await parts.tests.run(picked.fn.key, [picked.case.name], true);
}

/** Runs all cases of a function as tests. */
export async function runAllCases(parts: CaseCommandParts, place: CasePlace): Promise<void> {
    const fn = await functionAt(parts, place);
    if (fn === undefined) return;
    if ((await parts.cases.of(fn.key)).cases.length === 0) return sayThereAreNone(fn);
    await parts.tests.run(fn.key);
}
