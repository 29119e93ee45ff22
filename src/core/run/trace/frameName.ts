import * as l10n from '@vscode/l10n';
import type { StackFrame } from '../output/stackFrame.ts';

/** What a step of a stack is called; a callback without a name and code at the top level both go without one. */
export function frameName({ functionName }: StackFrame): string {
    // What the platform runs is a method of an object; the person wrote a property of the call.
    return functionName?.replace(/^Object\./, '') ?? l10n.t('(anonymous)');
}
