import { actionCode } from './action/actionCode.ts';
import type { Answers } from './answers.ts';
import { readFills, type Fill } from './code/fill.ts';
import { syncCode } from './sync/syncCode.ts';

/** A new function. */
export interface Scaffold {
    readonly text: string;
    /** What nobody has answered and nobody can guess, the most needed first. */
    readonly fills: readonly Fill[];
}

/** Writes a complete function made for the answers; total: whatever was left out gets a sensible choice. */
export function scaffoldFunction(answers: Answers): Scaffold {
    const { text, fills } = readFills(answers.type === 'action' ? actionCode(answers) : syncCode(answers));
    // An address of the documentation is good to have; without the path at the provider nothing works.
    const isPath = ({ from }: Fill): boolean => !text.startsWith('https://', from);
    return { text, fills: [...fills.filter(isPath), ...fills.filter((fill) => !isPath(fill))] };
}
