import type { Findings } from './findings.ts';
import type { Finding } from './text.ts';
import { pathOf, type Trail } from './trail.ts';

/** One finding at a place. */
export function wrong(trail: Trail, finding: Finding): Findings {
    return { violations: [{ path: pathOf(trail), ...finding }], unknownFields: [] };
}
