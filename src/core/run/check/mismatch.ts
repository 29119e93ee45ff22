import * as l10n from '@vscode/l10n';
import type { ValuePath, Violation } from '../../schema/validate/validation.ts';

/** Something in a value that is not as the function says. */
export interface Mismatch {
    /** Where; for a field that is missing, where it would be. */
    readonly path: ValuePath;
    /** `duplicate`: fine by itself, but the same came before. */
    readonly kind: 'wrong' | 'missing' | 'duplicate';
    /** Short, to stand beside the value: "output says number". */
    readonly says: string;
    /** What is expected, as a sentence. */
    readonly sentence: string;
}

/** A violation in the words of whose schema it is: "output", a model's name. */
export function mismatchOf(violation: Violation, subject: string): Mismatch {
    const { path, code, message, types } = violation;
    if (code === 'required') {
        const key = String(path.at(-1) ?? '');
        return {
            path,
            kind: 'missing',
            says: l10n.t('{0} is missing', key),
            sentence: l10n.t('{0} requires {1}.', subject, key),
        };
    }
    const says = types ? l10n.t('{0} says {1}', subject, types.join(l10n.t(' or '))) : message;
    return { path, kind: 'wrong', says, sentence: message };
}
