import type { ValuePath } from './validation.ts';

/** The way to a value: made for every value that is looked at, so it is made into a path only where one is needed. */
export interface Trail {
    readonly parent: Trail | undefined;
    readonly step: string | number;
    readonly depth: number;
    /** Inside of a list, at whatever depth. */
    readonly inList: boolean;
}

/** Where every way begins. */
export const startOfTrail: Trail = { parent: undefined, step: '', depth: 0, inList: false };

/** One step further in. */
export function further(parent: Trail, step: string | number): Trail {
    return { parent, step, depth: parent.depth + 1, inList: parent.inList || typeof step === 'number' };
}

/** The steps from the outermost value inwards. */
export function pathOf(trail: Trail): ValuePath {
    const path: (string | number)[] = [];
    for (let at = trail; at.parent; at = at.parent) {
        path.push(at.step);
    }
    return path.reverse();
}
