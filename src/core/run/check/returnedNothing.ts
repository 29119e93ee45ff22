import type { ReadOutput } from '../output/readOutput.ts';

/** Whether an action that succeeded came to its end and returned nothing, as its last line tells. */
export function returnedNothing({ lines, neverSettled }: Pick<ReadOutput, 'lines' | 'neverSettled'>): boolean {
    if (neverSettled) return false;
    for (let index = lines.length - 1; index >= 0; index--) {
        const text = lines.textAt(index).trim();
        if (text !== '') return (text === 'undefined' || text === 'Done') && lines.sourceAt(index) === 'nango';
    }
    return false;
}
