import type { ValuePath, Violation } from './validation.ts';

/** What was found at and below a place. */
export interface Findings {
    readonly violations: readonly Violation[];
    readonly unknownFields: readonly ValuePath[];
}

/** Nothing to be said. */
export const fine: Findings = { violations: [], unknownFields: [] };

/** Adds what was found to the rest; mostly that is nothing. */
export function note(found: Findings[], findings: Findings): void {
    if (findings !== fine) {
        found.push(findings);
    }
}

/** What was found in two places. */
export function both(first: Findings, second: Findings): Findings {
    if (second === fine) {
        return first;
    }
    return first === fine ? second : together([first, second]);
}

/** What was found in several places. */
export function together(all: readonly Findings[]): Findings {
    if (all.length < 2) {
        return all[0] ?? fine;
    }
    const [first = fine, ...rest] = all.filter((findings) => findings !== fine);
    if (rest.length === 0) {
        return first;
    }
    return {
        violations: all.flatMap(({ violations }) => violations),
        unknownFields: all.flatMap(({ unknownFields }) => unknownFields),
    };
}
